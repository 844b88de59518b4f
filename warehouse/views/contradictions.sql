-- one row per two tellings that cannot both be right: the same thing counted, at the same time, with bounds that do not meet
-- Levels (role stock) are compared when they hold on the same days, or at publication within a week of each other; tolls only
-- when they are of one and the same day. "About" gives a twentieth to either side. One voice with one source corrects itself and
-- contradicts nobody; nor does one story that counts parts of a whole, unless it names two sources. A total of 3,500 does not contradict 2,500 US troops: whose they are is part of what is compared.
create or replace view contradictions as
with bounded as (
    select
        *,
        split_part(comparable_key, '|', 1) || '|' || split_part(comparable_key, '|', 2) || '|'
        || split_part(comparable_key, '|', 3) || '|' || split_part(comparable_key, '|', 4) || '|'
        || coalesce(counted, '') as compared,
        lower * case when hedge = 'approximate' then 0.95 else 1 end as least_meant,
        upper * case when hedge = 'approximate' then 1.05 else 1 end as most_meant,
        coalesce(source_id, lower(source), voice) as speaker,
        case when time_basis = 'publication' and role = 'stock' then 7 else 0 end as days_kept
    from count_tellings
    where role in ('stock', 'toll')
        and coalesce(modality, 'asserted') = 'asserted'
        and valid_from is not null
        and valid_to is not null
        and split_part(comparable_key, '|', 2) <> ''
        and split_part(comparable_key, '|', 3) <> ''
)
select
    one.measure,
    one.role,
    one.actor,
    one.place,
    one.valid_from as one_from,
    one.valid_to as one_to,
    one.lower as one_lower,
    one.upper as one_upper,
    one.quote as one_quote,
    one.source as one_source,
    one.voice as one_voice,
    other.valid_from as other_from,
    other.valid_to as other_to,
    other.lower as other_lower,
    other.upper as other_upper,
    other.quote as other_quote,
    other.source as other_source,
    other.voice as other_voice,
    one.claim_id as one_claim_id,
    other.claim_id as other_claim_id
from bounded as one
join bounded as other
    on one.compared = other.compared
    and one.most_meant < other.least_meant
where (one.speaker <> other.speaker or one.voice <> other.voice)
    and (
        one.article_id <> other.article_id
        or (one.role = 'stock' and one.source is not null and other.source is not null)
    )
    and case
        when one.role = 'toll'
        then one.valid_from = other.valid_from and one.valid_to = other.valid_to and one.valid_to - one.valid_from = 1
        else one.valid_from < other.valid_to + greatest(one.days_kept, other.days_kept)
            and other.valid_from < one.valid_to + greatest(one.days_kept, other.days_kept)
    end;
