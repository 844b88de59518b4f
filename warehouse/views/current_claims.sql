-- one row per claim that counts now: of no superseded or withdrawn article
-- voice: who tells it, independent of reprints: the agency, else the publisher, else the input itself
create or replace view current_claims as
select
    claims.*,
    coalesce(articles.agency, articles.publisher, articles.uri) as voice,
    articles.agency,
    articles.publisher,
    articles.story_id,
    articles.headline,
    articles.uri
from claims
join articles using (article_id)
where articles.status = 'usable';
