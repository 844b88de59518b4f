-- one row per figure that is told: the same thing counted with the same bounds, while it is told again within a week
-- voice_count counts independent origins: forty reprints of one agency story are one voice.
create or replace view corroboration as
with keyed as (
    select
        *,
        split_part(comparable_key, '|', 1) || '|' || split_part(comparable_key, '|', 2) || '|'
        || split_part(comparable_key, '|', 3) || '|' || split_part(comparable_key, '|', 4) || '|'
        || coalesce(counted, '') as compared,
        case when time_basis = 'publication' then null else valid_from end as told_from,
        case when time_basis = 'publication' then null else valid_to end as told_to
    from count_tellings
    where comparable_key is not null
        and coalesce(modality, 'asserted') = 'asserted'
),
after_silence as (
    select
        *,
        case
            when epoch_us(published_at) - lag(epoch_us(published_at)) over figure <= 7 * 86400000000 then 0
            else 1
        end as is_new
    from keyed
    window figure as (
        partition by compared, lower, upper, told_from, told_to order by published_at, article_id, claim_id
    )
),
runs as (
    select *, sum(is_new) over figure as run
    from after_silence
    window figure as (
        partition by compared, lower, upper, told_from, told_to order by published_at, article_id, claim_id
        rows unbounded preceding
    )
)
select
    measure,
    role,
    any_value(actor order by actor) as actor,
    any_value(place order by place) as place,
    lower,
    upper,
    counted as unit,
    min(valid_from) as valid_from,
    max(valid_to) as valid_to,
    count(distinct voice) as voice_count,
    list(distinct voice order by voice) as voices,
    count(distinct coalesce(source_id, lower(source))) as source_count,
    list(distinct source order by source) filter (source is not null) as sources,
    sum(articles)::integer as article_count,
    min(published_at) as first_published_at,
    max(last_published_at) as last_published_at,
    list(claim_id order by published_at, article_id, claim_id) as claim_ids
from runs
group by compared, measure, role, counted, lower, upper, told_from, told_to, run;
