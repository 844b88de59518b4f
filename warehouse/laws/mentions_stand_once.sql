-- one mention a stretch of text, one sighting an actor and article (they have no keys: those would be a third of the file)
select article_id
from mentions
group by article_id, span_start, span_end
having count(*) > 1
union all
select article_id
from received.sightings
group by article_id, actor_id
having count(*) > 1;
