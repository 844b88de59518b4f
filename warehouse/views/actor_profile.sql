-- one row per actor: who it is, and how often it speaks, is counted, and has or sets deadlines in claims that count now
create or replace view actor_profile as
with statements as (
    select source_id as actor_id, count(*) as times from current_claims where kind = 'statement' group by source_id
),
counts as (
    select actor_id, count(*) as times from current_claims where kind in ('quantity', 'event') group by actor_id
),
due as (
    select obligor_id as actor_id, count(*) as times from current_claims where kind = 'deadline' group by obligor_id
),
setting as (
    select set_by_id as actor_id, count(*) as times from current_claims where kind = 'deadline' group by set_by_id
)
select
    actors.actor_id,
    actors.name,
    actors.kind,
    actors.sector,
    actors.country,
    actors.aliases,
    actors.roles,
    actors.first_seen,
    actors.last_seen,
    actors.article_count,
    coalesce(statements.times, 0) as statements,
    coalesce(counts.times, 0) as counts,
    coalesce(due.times, 0) as deadlines_to_meet,
    coalesce(setting.times, 0) as deadlines_set
from actors
left join statements using (actor_id)
left join counts using (actor_id)
left join due using (actor_id)
left join setting using (actor_id);
