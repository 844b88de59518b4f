-- one row per count of killed, injured or missing as one source gave it: measure, victims, place, days, bounds, source
-- Counts of one event grow from story to story and overlap: rows are never summed.
create or replace view casualty_timeline as
select
    valid_from as on_day,
    in_words(lower, upper, hedge) as number,
    valid_to,
    measure,
    actor as victims,
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
    edtf,
    time_basis,
    min(published_at) as first_published_at,
    max(last_published_at) as last_published_at,
    arg_min(claim_id, telling_order) as claim_id
from (
    select *, row(published_at, article_id, claim_id) as telling_order
    from count_tellings
)
where measure in ('killed', 'injured', 'missing')
    and coalesce(modality, 'asserted') in ('asserted', 'possible')
group by
    on_day, valid_to, measure, actor, place, place_country, lower, upper, hedge, unit, modality,
    source_id, source, relayed_by, edtf, time_basis;
