-- versions of a story are 1, 2, 3 ...
select story_id
from articles
group by story_id
having max(version) <> count(*) or count(distinct version) <> count(*);
