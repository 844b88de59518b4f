-- What came: each input once, read by the newest extractor that read it.
-- In: batch_articles, batch_claims, batch_actors, batch_mentions, batch_rejects (tables of one ledger batch or of several).

create or replace temp macro version_order(version) as
    list_transform(regexp_extract_all(version, '\d{1,18}'), lambda digits: digits::bigint);

create or replace temp table arrived as
select
    article_id, story_id, status as told_status, uri, content_sha256, format, publisher, agency, byline,
    dateline_place, language, published_text, published_at, published_precision, recorded_at, extractor_version
from batch_articles;

-- the reading that stood for each of these texts until now
create or replace temp table stood as
with last_of_file as (
    select *
    from received.articles
    where article_id in (select article_id from arrived) and extractor_version <> ''
    qualify row_number() over (
        partition by article_id, uri
        order by version_order(extractor_version) desc, recorded_at desc, content_sha256, told_status
    ) = 1
)
select article_id, uri, content_sha256, extractor_version
from last_of_file
qualify row_number() over (
    partition by article_id
    order by version_order(extractor_version) desc, published_at asc nulls last, uri
) = 1;

create or replace temp table known as
with every as (
    select * from received.articles where article_id in (select article_id from arrived)
    union all by name
    select * from arrived
)
select * replace (
    min(recorded_at) over (partition by article_id, uri, content_sha256, told_status) as recorded_at
)
from every
qualify row_number() over (
    partition by article_id, uri, content_sha256, told_status
    order by version_order(extractor_version) desc, every.recorded_at
) = 1;

delete from received.articles where article_id in (select article_id from arrived);
insert into received.articles by name select * from known;

-- the reading that stands for each text: the newest extractor's, of each file as it was last written, then the first published;
-- a withdrawal by hand is nobody's reading
create or replace temp table standing as
with last_of_file as (
    select *
    from known
    where extractor_version <> ''
    qualify row_number() over (
        partition by article_id, uri
        order by version_order(extractor_version) desc, recorded_at desc, content_sha256, told_status
    ) = 1
)
select *
from last_of_file
qualify row_number() over (
    partition by article_id
    order by version_order(extractor_version) desc, published_at asc nulls last, uri
) = 1;

-- the readings whose claims, mentions and sightings are taken over from this batch
create or replace temp table taken_over as
select article_id, uri, content_sha256, extractor_version from standing
intersect
select article_id, uri, content_sha256, extractor_version from arrived
except
select article_id, uri, content_sha256, extractor_version from stood;
