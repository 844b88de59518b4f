-- one row per statement as one voice told it: who said it, through whom, in which words; reprints are counted, not repeated
create or replace view who_said_what as
with words as (
    select
        claims.*,
        array_to_string(
            list_transform(
                claims.content_spans,
                lambda span: substring(articles.body, span.span_start + 1, span.span_end - span.span_start)
            ),
            ' ... '
        ) as said,
        relayed_by(claims.hops, claims.source) as relayed_by
    from current_claims as claims
    join articles using (article_id)
    where claims.kind = 'statement'
)
select
    min(published_at) as published_at,
    source_id,
    source,
    relayed_by,
    arg_min(cue, telling_order) as cue,
    mode,
    modality,
    said,
    voice,
    count(distinct article_id) as article_count,
    arg_min(headline, telling_order) as headline,
    arg_min(claim_id, telling_order) as claim_id
from (
    select *, row(published_at, article_id, claim_id) as telling_order
    from words
)
group by source_id, source, relayed_by, mode, modality, said, voice;
