-- one row per level of troops as one source gave it: actor, place, day for which it holds, bounds, unit, source
-- Levels alone (role stock), never summed; see macros/troop_levels.sql.
create or replace view troop_timeline as
select * from troop_levels(null, null);
