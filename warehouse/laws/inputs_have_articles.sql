-- every input that brought a text has its article
select article_id
from received.articles
where article_id not in (select article_id from articles);
