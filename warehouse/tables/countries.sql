-- one row per state or territory, from seeds/countries.csv
create or replace table countries (
    country varchar primary key,
    name varchar not null,
    names varchar[] not null,
    actor_id varchar
);
