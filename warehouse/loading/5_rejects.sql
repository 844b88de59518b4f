-- Each reason for which an input or a claim was refused, once.

insert into rejects by name
select uri, content_sha256, stage, reason, detail, excerpt, min(recorded_at) as recorded_at
from batch_rejects
where not exists (
    select 1
    from rejects
    where rejects.uri = batch_rejects.uri
        and rejects.content_sha256 is not distinct from batch_rejects.content_sha256
        and rejects.stage = batch_rejects.stage
        and rejects.reason = batch_rejects.reason
        and rejects.detail = batch_rejects.detail
        and rejects.excerpt is not distinct from batch_rejects.excerpt
)
group by all;
