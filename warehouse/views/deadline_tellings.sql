-- one row per deadline claim of any version of a story, with the time in which that version stood (published time, half open)
-- A version stands until the next one of its story is published; one that was withdrawn by hand never stands.
create or replace view deadline_tellings as
with standings as (
    select
        article_id,
        published_at as stands_from,
        lead(published_at) over story as stands_until,
        status = 'withdrawn' and not coalesce(
            bool_or(status = 'withdrawn') over (story rows between 1 following and unbounded following), false
        ) as never
    from articles
    window story as (partition by story_id order by version)
),
named as (
    select list(lower(name)) as countries from countries
)
select
    claims.*,
    coalesce(articles.agency, articles.publisher, articles.uri) as voice,
    coalesce(claims.obligor_id, lower(claims.obligor)) as obligor_key,
    coalesce(claims.set_by_id, lower(claims.set_by)) as set_by_key,
    -- what the act is, as the beginnings of its words, names of countries left out
    list_distinct(list_transform(
        list_filter(
            regexp_extract_all(lower(coalesce(claims.action, claims.quote)), '[a-z]{4,}'),
            lambda word: not list_contains(
                ['must', 'will', 'would', 'should', 'have', 'been', 'that', 'this', 'with', 'from', 'they', 'them',
                'their', 'deadline', 'until', 'before', 'than', 'later', 'united', 'states'], word
            ) and not list_contains(named.countries, word)
        ),
        lambda word: left(word, 5)
    )) as act,
    stands_from,
    stands_until
from claims
join articles using (article_id)
join standings using (article_id)
cross join named
where claims.kind = 'deadline'
    and not never
    and coalesce(claims.modality, 'asserted') not in ('denied', 'hypothetical');
