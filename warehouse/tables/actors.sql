-- one row per actor over all articles
create table actors (
    actor_id varchar primary key,
    name varchar not null,
    kind varchar not null,
    sector varchar,
    country varchar,
    aliases varchar[] not null,
    roles struct(role varchar, affiliation varchar, first_seen timestamptz, last_seen timestamptz)[] not null,
    first_seen timestamptz,
    last_seen timestamptz,
    article_count integer not null
);

-- one row per actor and article
create table received.sightings (
    article_id varchar not null,
    actor_id varchar not null,
    name varchar not null,
    kind varchar not null,
    sector varchar,
    country varchar,
    aliases varchar[],
    roles struct(role varchar, affiliation varchar)[]
);
