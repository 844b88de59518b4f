-- one row per obligation and due day as it was told until the end of `day` (UTC); a null day is everything, undated stories too
-- Tellings that surely mean the same obligation are one row, that of the first telling; status is what was told last. They mean
-- the same when they have the due day in common, nobody is known to be another, and two words of the act agree, or more where no
-- name agrees; one is enough where who must act and who set it agree and the shorter act says no more. Strict on purpose: a
-- missed deadline must not mark another one of the same day as missed.
-- What was extended to a later day is told of the earlier day too, and is open until the later one.
create or replace macro deadlines_told(day) as table
with standing as materialized (
    select
        *,
        row(stands_from, article_id, span_start, claim_id) as telling_order,
        coalesce(obligor_id, lower(obligor)) as obligor_key,
        coalesce(set_by_id, lower(set_by)) as set_by_key
    from deadline_tellings
    where case
        when day::date is null then stands_until is null
        else epoch_us(stands_from) < epoch_us((day::date + 1)::timestamp)
            and (stands_until is null or epoch_us(stands_until) >= epoch_us((day::date + 1)::timestamp))
    end
),
said as (
    select distinct
        claim_id,
        valid_to,
        status,
        unnest(regexp_extract_all(lower(coalesce(action, quote)), '[a-z]{3,}')) as word
    from standing
    where valid_to is not null
),
-- words of the act by their beginnings (leave, leaving); names of countries and of times say nothing
words as (
    select distinct claim_id, valid_to, status, left(word, 5) as stem
    from said
    where word not in (select lower(name) from countries)
        and word not in (
            'must', 'will', 'would', 'should', 'have', 'been', 'that', 'this', 'with', 'from', 'they', 'them', 'their',
            'deadline', 'until', 'before', 'than', 'later', 'united', 'states', 'the', 'and', 'for', 'its', 'his', 'her',
            'all', 'has', 'had', 'not', 'was', 'are', 'who', 'our', 'out', 'any', 'may', 'can', 'to', 'into', 'their',
            'january', 'february', 'march', 'april', 'june', 'july', 'august', 'september', 'october', 'november',
            'december', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday',
            'year', 'month', 'week'
        )
),
lengths as (
    select claim_id, count(*) as words_said from words group by claim_id
),
agreeing as (
    select one.claim_id, other.claim_id as other_claim_id, false as is_moved, count(*) as words_shared
    from words as one
    join words as other on one.valid_to = other.valid_to and one.stem = other.stem
    where one.claim_id <> other.claim_id
    group by one.claim_id, other.claim_id
    union all
    select one.claim_id, other.claim_id, true, count(*)
    from words as one
    join words as other
        on one.stem = other.stem
        and one.valid_to < other.valid_to
        and other.valid_to <= one.valid_to + 366
    where other.status = 'extended'
    group by one.claim_id, other.claim_id
),
same_obligation as (
    select one.claim_id, other_claim_id, is_moved
    from agreeing
    join standing as one using (claim_id)
    join standing as other on other.claim_id = other_claim_id
    join lengths as one_length on one_length.claim_id = one.claim_id
    join lengths as other_length on other_length.claim_id = other_claim_id
    where coalesce(one.obligor_id = other.obligor_id, true)
        and coalesce(one.set_by_id = other.set_by_id, true)
        and (is_moved or coalesce(one.valid_from = other.valid_from, true))
        and (not is_moved or one.telling_order < other.telling_order)
        and case
            when one.obligor_key = other.obligor_key and one.set_by_key = other.set_by_key
            then words_shared >= least(2, one_length.words_said, other_length.words_said)
            when one.obligor_key = other.obligor_key or one.set_by_key = other.set_by_key then words_shared >= 2
            -- no name agrees: half of the shorter one's words at least, so that long sentences don't meet by chance
            when one.status <> 'open' or other.status <> 'open'
            then words_shared >= greatest(2, least(one_length.words_said, other_length.words_said) / 2)
            else words_shared >= greatest(3, least(one_length.words_said, other_length.words_said) / 2)
        end
    union all
    select claim_id, claim_id, false from standing
),
moved as (
    select distinct other_claim_id as claim_id from same_obligation where is_moved
),
fates as (
    select
        standing.*,
        -- a day to which something was moved is open until more is told of it
        case when moved.claim_id is null then status else 'open' end as fate
    from standing
    left join moved using (claim_id)
),
told as (
    select
        same_obligation.claim_id,
        min(other.telling_order) filter (not is_moved) as first_telling,
        arg_max(case when is_moved then 'extended' else fate end, other.telling_order)
            filter (is_moved or fate <> 'open') as told_status,
        arg_max(other.published_at, other.telling_order) filter (is_moved or fate <> 'open') as told_at,
        arg_max(other.claim_id, other.telling_order) filter (is_moved or fate <> 'open') as told_claim_id,
        list(distinct other.voice order by other.voice) filter (not is_moved) as voices,
        count(distinct other.article_id) filter (not is_moved) as article_count
    from same_obligation
    join fates as other on other.claim_id = other_claim_id
    group by same_obligation.claim_id
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
join told using (claim_id)
where telling_order = first_telling;
