-- one row per input or claim that was not taken, and reason
create table rejects (
    uri varchar not null,
    content_sha256 varchar,
    stage varchar not null,
    reason varchar not null,
    detail varchar not null,
    excerpt varchar,
    recorded_at timestamptz not null
);
