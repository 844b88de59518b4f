-- one row per level of the troops of an actor in a place as one source gave it, by day
-- of_actor: a name or an id ('United States', 'Q30'). in_place: a name, or a country's name or code: a level in Baghdad is in Iraq,
-- one in "Iraq and Syria" is not a level of Iraq alone.
create or replace macro troop_counts(of_actor, in_place) as table
with
whose as (
    select actor_id from actors where actor_id = of_actor or lower(name) = lower(of_actor)
    union
    select actor_id
    from countries
    where lower(name) = lower(of_actor) or country = of_actor or list_contains(names, of_actor)
),
wherein as (
    select country
    from countries
    where lower(name) = lower(in_place) or country = in_place or list_contains(names, in_place)
)
select troop_timeline.*
from troop_timeline
where (
        troop_timeline.actor_id = of_actor
        or troop_timeline.actor_id in (select actor_id from whose)
        or lower(troop_timeline.actor) = lower(of_actor)
    )
    and (
        lower(troop_timeline.place) = lower(in_place)
        or (
            troop_timeline.place_country in (select country from wherein)
            and not exists (
                select 1
                from countries
                where list_contains(string_split(troop_timeline.place, ' and '), countries.name)
                    and countries.country not in (select country from wherein)
            )
        )
    )
order by as_of nulls last, first_published_at, lower, claim_id;
