-- one row per version of a story that was told more than once or withdrawn: what it brought, what it took away
create or replace view story_revisions as
with revised as (
    select *
    from articles
    where story_id in (select story_id from articles where version > 1 or status = 'withdrawn')
),
figures as (
    select article_id, list(distinct quote order by quote) as quotes
    from claims
    where kind in ('quantity', 'event', 'deadline')
        and article_id in (select article_id from revised)
    group by article_id
)
select
    revised.story_id,
    revised.version,
    revised.status,
    revised.published_at,
    revised.headline,
    list_filter(
        coalesce(here.quotes, []), lambda quote: not list_contains(coalesce(before.quotes, []), quote)
    ) as figures_new,
    list_filter(
        coalesce(before.quotes, []), lambda quote: not list_contains(coalesce(here.quotes, []), quote)
    ) as figures_gone,
    revised.recorded_at,
    revised.superseded_at,
    revised.article_id,
    revised.supersedes,
    revised.uri
from revised
left join figures as here on here.article_id = revised.article_id
left join figures as before on before.article_id = revised.supersedes;
