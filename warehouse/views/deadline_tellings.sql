-- one row per deadline claim of any version of a story, with the time in which that version stood (published time, half open)
-- A version stands until the next one of its story is published; one that was withdrawn by hand never stands.
create or replace view deadline_tellings as
with standings as (
    select
        article_id,
        voice_of(agency, publisher, byline, uri) as voice,
        published_at as stands_from,
        lead(published_at) over story as stands_until,
        status = 'withdrawn' and not coalesce(
            bool_or(status = 'withdrawn') over (story rows between 1 following and unbounded following), false
        ) as never
    from articles
    window story as (partition by story_id order by version)
)
select claims.*, voice, stands_from, stands_until
from claims
join standings using (article_id)
where claims.kind = 'deadline'
    and not never
    and coalesce(claims.modality, 'asserted') not in ('denied', 'hypothetical');
