-- one row per ledger batch that is in these tables
create table loaded_batches (
    batch_id varchar primary key,
    loaded_at timestamptz not null,
    articles integer not null,
    claims integer not null,
    rejects integer not null
);

-- one row: the shape of these tables, another one is rebuilt from the ledger; and that of the views, macros and seeds beside them
create table shape (version integer not null, questions integer not null);
