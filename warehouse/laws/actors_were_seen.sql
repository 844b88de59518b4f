-- every actor was seen in as many articles as it says, and who was seen is an actor
select actor_id
from (select actor_id, count(*) as times from received.sightings group by actor_id) as seen
full join actors using (actor_id)
where article_count is distinct from times;
