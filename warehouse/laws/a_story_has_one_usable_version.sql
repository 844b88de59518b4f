-- at most one version of a story is usable, and it is the last one that was not withdrawn
select story_id
from articles
where status = 'usable'
group by story_id
having count(*) > 1;
