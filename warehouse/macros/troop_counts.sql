-- one row per level of the troops of an actor in a place as one source gave it, by day
-- of_actor: a name or an id ('United States', 'Q30'). in_place: a name, or a country's name or code: a level in Baghdad is in Iraq,
-- one in "Iraq and Syria" is not a level of Iraq alone.
create or replace macro troop_counts(of_actor, in_place) as table
with wherein as (
    select country
    from countries
    where lower(name) = lower(in_place) or country = in_place or list_contains(names, in_place)
)
select levels.*
from troop_levels(
    (
        select list(actor_id)
        from (
            select of_actor as actor_id
            union
            select actor_id from actors where lower(name) = lower(of_actor)
            union
            select actor_id
            from countries
            where lower(name) = lower(of_actor) or country = of_actor or list_contains(names, of_actor)
        )
    ),
    [lower(of_actor)]
) as levels
where lower(levels.place) = lower(in_place)
    or (
        levels.place_country in (select country from wherein)
        and not exists (
            select 1
            from countries
            where list_contains(string_split(levels.place, ' and '), countries.name)
                and countries.country not in (select country from wherein)
        )
    )
order by coalesce(as_of, told_on) nulls last, first_published_at, lower, claim_id;
