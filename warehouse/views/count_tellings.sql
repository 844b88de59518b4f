-- one row per count as one voice told it: the same sentence by the same voice within a week is told once (reprints)
create or replace view count_tellings as
with sentences as (
    select
        claims.*,
        coalesce(same_units.same, claims.unit) as counted,
        coalesce(claims.number_start, claims.span_start) - claims.sentence_start as at_character,
        substring(articles.body, claims.sentence_start + 1, claims.sentence_end - claims.sentence_start) as sentence,
        list_filter(
            list_transform(claims.hops, lambda hop: hop.name),
            lambda name: name is distinct from claims.source
        ) as relayed_by
    from current_claims as claims
    join articles using (article_id)
    left join same_units on same_units.unit = claims.unit
    where claims.kind in ('quantity', 'event')
),
after_silence as (
    -- a row is a new telling where a week has passed since the same was last told
    select
        *,
        case
            when epoch_us(published_at) - lag(epoch_us(published_at)) over told <= 7 * 86400000000 then 0
            else 1
        end as is_new
    from sentences
    window told as (
        partition by measure, role, actor_id, actor, place, voice, sentence, at_character, lower, upper
        order by published_at, article_id, claim_id
    )
),
numbered as (
    select *, sum(is_new) over told as telling
    from after_silence
    window told as (
        partition by measure, role, actor_id, actor, place, voice, sentence, at_character, lower, upper
        order by published_at, article_id, claim_id
        rows unbounded preceding
    )
)
select
    * exclude (is_new, telling),
    count(*) over told as articles,
    max(published_at) over told as last_published_at
from numbered
window told as (
    partition by
        measure, role, actor_id, actor, place, voice, sentence, at_character, lower, upper, telling
)
qualify row_number() over (told order by published_at, article_id, claim_id) = 1;
