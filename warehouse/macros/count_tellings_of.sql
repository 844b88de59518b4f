-- one row per count as one voice told it: the same words of a sentence by the same voice within a week are told once (reprints)
-- ids, names: of the actors that are wanted, names in lower case; null for all. They are picked before anything is compared, which
-- a condition on the outside would not do.
create or replace macro count_tellings_of(ids, names) as table
with counts as (
    select
        claims.*,
        coalesce(same_units.same, claims.unit) as counted,
        relayed_by(claims.hops, claims.source) as relayed_by,
        -- the same words at the same place of a sentence of the same length: the same sentence, without reading the article
        hash(
            voice,
            quote,
            sentence_end - sentence_start,
            coalesce(number_start, span_start) - sentence_start,
            lower,
            upper
        ) as wording
    from current_claims as claims
    left join same_units on same_units.unit = claims.unit
    where claims.kind in ('quantity', 'event')
        and (ids is null or list_contains(ids, claims.actor_id) or list_contains(names, lower(claims.actor)))
),
after_silence as (
    -- a row is a new telling where a week has passed since the same was last told
    select
        *,
        case
            when epoch_us(published_at) - lag(epoch_us(published_at)) over told <= 7 * 86400000000 then 0
            else 1
        end as is_new
    from counts
    window told as (
        partition by measure, role, actor_id, actor, place, wording order by published_at, article_id, claim_id
    )
),
numbered as (
    select *, sum(is_new) over told as telling
    from after_silence
    window told as (
        partition by measure, role, actor_id, actor, place, wording order by published_at, article_id, claim_id
        rows unbounded preceding
    )
)
select
    * exclude (is_new, telling, wording),
    count(*) over told as articles,
    max(published_at) over told as last_published_at
from numbered
window told as (partition by measure, role, actor_id, actor, place, wording, telling)
qualify row_number() over (told order by published_at, article_id, claim_id) = 1;
