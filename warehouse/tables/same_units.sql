-- one row per counted noun that means the same as another one, from seeds/lexicons/same_units.csv
create or replace table same_units (unit varchar primary key, same varchar not null);
