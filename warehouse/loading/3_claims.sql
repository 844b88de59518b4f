-- The claims and mentions of the readings that stand; a claim that is told again keeps when it was first known.

create or replace temp table known_before as
select claim_id, recorded_at from claims where article_id in (select article_id from taken_over);

delete from claims where article_id in (select article_id from taken_over);
insert into claims by name
select
    batch_claims.* exclude (uri, content_sha256)
    replace (
        least(batch_claims.recorded_at, known_before.recorded_at) as recorded_at,
        articles.superseded_at as superseded_at
    )
from batch_claims
join taken_over using (article_id, uri, content_sha256, extractor_version)
join articles using (article_id)
left join known_before using (claim_id)
qualify row_number() over (partition by claim_id order by batch_claims.recorded_at) = 1;

update claims
set superseded_at = placed.superseded_at
from placed
where placed.article_id = claims.article_id
    and placed.superseded_at is distinct from claims.superseded_at;

delete from mentions where article_id in (select article_id from taken_over);
insert into mentions by name
select batch_mentions.* exclude (uri, content_sha256, extractor_version)
from batch_mentions
join taken_over using (article_id, uri, content_sha256, extractor_version)
qualify row_number() over (
    partition by article_id, span_start, span_end
    order by form, type, actor_id
) = 1;
