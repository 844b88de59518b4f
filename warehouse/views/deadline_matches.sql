-- one row per two tellings of one obligation, each with itself too
-- The same due day; nobody known to be another; and the more the words agree, the less need names agree. Strict on purpose: a
-- missed deadline must not mark another one of the same day as missed.
create or replace view deadline_matches as
with pairs as (
    select
        one.claim_id,
        other.claim_id as other_claim_id,
        coalesce(one.obligor_key = other.obligor_key, false)::integer
        + coalesce(one.set_by_key = other.set_by_key, false)::integer as names_shared,
        len(list_intersect(one.act, other.act)) as words_shared,
        one.status <> 'open' or other.status <> 'open' as is_settled
    from deadline_tellings as one
    join deadline_tellings as other
        on one.valid_to = other.valid_to
        and coalesce(one.obligor_id = other.obligor_id, true)
        and coalesce(one.set_by_id = other.set_by_id, true)
        and coalesce(one.valid_from = other.valid_from, true)
    where one.claim_id <> other.claim_id
)
select claim_id, other_claim_id
from pairs
where words_shared >= case
    when names_shared = 2 then 1
    when names_shared = 1 or is_settled then 2
    else 3
end
union all
select claim_id, claim_id from deadline_tellings;
