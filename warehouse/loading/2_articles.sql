-- One row per text from the reading that stands, then its place among the versions of its story.

create or replace temp table texts as
select article_id, any_value(headline) as headline, any_value(body) as body, any_value(word_count) as word_count
from batch_articles
group by article_id;

create or replace temp table first_recorded as
select article_id, min(recorded_at) as recorded_at
from known
group by article_id;

-- stories that lose or gain a version: those that any reading of these texts ever belonged to
create or replace temp table touched_stories as
select distinct story_id from received.articles where article_id in (select article_id from arrived);

delete from articles where article_id in (select article_id from standing);
insert into articles by name
select
    standing.* exclude (told_status, extractor_version, recorded_at),
    texts.headline, texts.body, texts.word_count,
    first_recorded.recorded_at,
    1 as version,
    null as supersedes,
    'usable' as status,
    null as superseded_at
from standing
join texts using (article_id)
join first_recorded using (article_id);

create or replace temp table placed as
with withdrawals as (
    select article_id, min(recorded_at) as withdrawn_at
    from received.articles
    where told_status = 'withdrawn'
    group by article_id
),
ordered as (
    select
        articles.article_id,
        articles.recorded_at,
        row_number() over later as version,
        lag(articles.article_id) over later as supersedes,
        min(withdrawn_at) over (later rows between current row and unbounded following) as withdrawn_at,
        min(articles.recorded_at) over (later rows between 1 following and unbounded following) as replaced_at
    from articles
    left join withdrawals using (article_id)
    where story_id in (select story_id from touched_stories)
    -- of one instant: a withdrawal comes last, before it the longest headline, since a mark ("CORRECTED:") makes it longer; of one
    -- file that was written anew, the later text
    window later as (
        partition by story_id
        order by
            published_at asc nulls first, withdrawn_at is not null, length(headline), headline, uri,
            articles.recorded_at, article_id
    )
)
select
    article_id,
    version,
    supersedes,
    case
        when withdrawn_at is not null then 'withdrawn'
        when replaced_at is not null then 'superseded'
        else 'usable'
    end as status,
    case
        when coalesce(withdrawn_at, replaced_at) is not null
        then greatest(recorded_at, least(withdrawn_at, replaced_at))
    end as superseded_at
from ordered;

update articles
set version = placed.version,
    supersedes = placed.supersedes,
    status = placed.status,
    superseded_at = placed.superseded_at
from placed
where placed.article_id = articles.article_id;
