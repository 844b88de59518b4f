-- one row per claim that counts now: of no superseded or withdrawn article
-- voice: see voice_of
create or replace view current_claims as
select
    claims.*,
    voice_of(articles.agency, articles.publisher, articles.byline, articles.uri) as voice,
    articles.agency,
    articles.publisher,
    articles.story_id,
    articles.headline,
    articles.uri
from claims
join articles using (article_id)
where articles.status = 'usable';
