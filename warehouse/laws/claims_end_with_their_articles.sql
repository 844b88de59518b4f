-- a claim is superseded when its article is
select claim_id
from claims
join articles using (article_id)
where claims.superseded_at is distinct from articles.superseded_at;
