-- one row per level of troops as one source gave it: actor, place, day for which it holds, bounds, unit, source
-- ids, names: of the actors that are wanted, as in count_tellings_of; null for all
-- Levels alone (role stock): arrivals, departures and targets are other series. Rows are never summed: 2,500 US troops
-- and 1,000 others are two rows, and 3,500 in all is a third one.
create or replace macro troop_levels(ids, names) as table
select
    valid_from as as_of,
    in_words(lower, upper, hedge) as troops,
    valid_to,
    actor_id,
    actor,
    place,
    place_country,
    lower,
    upper,
    hedge,
    unit,
    modality,
    source_id,
    source,
    relayed_by,
    list(distinct voice order by voice) as voices,
    count(distinct voice) as voice_count,
    sum(articles)::integer as article_count,
    arg_min(quote, telling_order) as quote,
    make_timestamp(epoch_us(min(published_at)))::date as told_on,
    edtf,
    time_basis,
    min(published_at) as first_published_at,
    max(last_published_at) as last_published_at,
    arg_min(claim_id, telling_order) as claim_id
from (
    select *, row(published_at, article_id, claim_id) as telling_order
    from count_tellings_of(ids, names)
)
where measure = 'personnel'
    and role = 'stock'
    and coalesce(modality, 'asserted') in ('asserted', 'possible', 'planned')
group by
    as_of, valid_to, actor_id, actor, place, place_country, lower, upper, hedge, unit, modality,
    source_id, source, relayed_by, edtf, time_basis;
