-- Sightings of the readings that stand, folded into one row per actor; the actors that these texts touch are folded anew.

create or replace temp table touched_actors as
select distinct actor_id from received.sightings where article_id in (select article_id from arrived)
union
select distinct actor_id
from batch_actors
join taken_over using (article_id, uri, content_sha256, extractor_version);

delete from received.sightings where article_id in (select article_id from taken_over);
insert into received.sightings by name
select batch_actors.* exclude (uri, content_sha256, extractor_version)
from batch_actors
join taken_over using (article_id, uri, content_sha256, extractor_version)
qualify row_number() over (
    partition by article_id, actor_id
    order by name, kind, sector, country, aliases, roles
) = 1;

create or replace temp table seen as
select sightings.*, articles.published_at
from received.sightings as sightings
join articles using (article_id)
where actor_id in (select actor_id from touched_actors);

delete from actors where actor_id in (select actor_id from touched_actors);
insert into actors by name
with namings as (
    select actor_id, name, kind, sector, country, count(*) as times
    from seen
    group by all
),
named as (
    select actor_id, name, kind, sector, country
    from namings
    qualify row_number() over (partition by actor_id order by times desc, name, kind, sector, country) = 1
),
other_names as (
    select actor_id, unnest(aliases) as alias from seen
    union
    select actor_id, name from seen
),
aliased as (
    select actor_id, list(alias order by alias) as aliases
    from other_names
    join named using (actor_id)
    where alias <> name
    group by actor_id
),
roles_seen as (
    select actor_id, unnest(roles) as held, published_at from seen
),
spells as (
    select
        actor_id,
        held.role as role,
        held.affiliation as affiliation,
        min(published_at) as first_seen,
        max(published_at) as last_seen
    from roles_seen
    group by all
),
roles_held as (
    select
        actor_id,
        list(
            struct_pack(role, affiliation, first_seen, last_seen)
            order by first_seen, last_seen, role, affiliation
        ) as roles
    from spells
    group by actor_id
),
spans as (
    select
        actor_id,
        min(published_at) as first_seen,
        max(published_at) as last_seen,
        count(*) as article_count
    from seen
    group by actor_id
)
select
    named.*,
    coalesce(aliases, []) as aliases,
    coalesce(roles, []) as roles,
    first_seen,
    last_seen,
    article_count
from named
join spans using (actor_id)
left join aliased using (actor_id)
left join roles_held using (actor_id);
