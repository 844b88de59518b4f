-- one row per obligation and due day as it was told until the end of `day` (UTC); a null day is everything, undated stories too
-- Tellings that surely mean the same obligation are one row, that of the first telling; status is what was told last.
create or replace macro deadlines_told(day) as table
with standing as (
    select *, row(stands_from, article_id, span_start, claim_id) as telling_order
    from deadline_tellings
    where case
        when day::date is null then stands_until is null
        else epoch_us(stands_from) < epoch_us((day::date + 1)::timestamp)
            and (stands_until is null or epoch_us(stands_until) >= epoch_us((day::date + 1)::timestamp))
    end
),
matched as (
    select
        matches.claim_id,
        min(other.telling_order) as first_telling,
        arg_max(other.status, other.telling_order) filter (other.status <> 'open') as told_status,
        arg_max(other.published_at, other.telling_order) filter (other.status <> 'open') as told_at,
        arg_max(other.claim_id, other.telling_order) filter (other.status <> 'open') as told_claim_id,
        list(distinct other.voice order by other.voice) as voices,
        count(distinct other.article_id) as article_count
    from deadline_matches as matches
    join standing as other on other.claim_id = matches.other_claim_id
    group by matches.claim_id
)
select
    valid_from,
    valid_to,
    edtf,
    action,
    obligor_id,
    obligor,
    set_by_id,
    set_by,
    deadline_kind,
    modality,
    coalesce(told_status, 'open') as status,
    told_at,
    told_claim_id,
    source_id,
    source,
    voices,
    len(voices) as voice_count,
    article_count,
    quote,
    published_at,
    claim_id,
    article_id
from standing
join matched using (claim_id)
where telling_order = first_telling;
