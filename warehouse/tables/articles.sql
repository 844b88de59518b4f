-- one row per text: headline and body are what article_id hashes
create table articles (
    article_id varchar primary key,
    story_id varchar not null,
    version integer not null,
    supersedes varchar,
    status varchar not null,
    uri varchar not null,
    content_sha256 varchar not null,
    format varchar not null,
    publisher varchar,
    agency varchar,
    byline varchar,
    headline varchar not null,
    dateline_place varchar,
    language varchar,
    body varchar not null,
    word_count integer not null,
    published_text varchar,
    published_at timestamptz,
    published_precision varchar not null,
    recorded_at timestamptz not null,
    superseded_at timestamptz
);

-- one row per input that brought a text: from these the rows of articles are derived, whatever came first
create schema received;
create table received.articles (
    article_id varchar not null,
    story_id varchar not null,
    told_status varchar not null,
    uri varchar not null,
    content_sha256 varchar not null,
    format varchar not null,
    publisher varchar,
    agency varchar,
    byline varchar,
    dateline_place varchar,
    language varchar,
    published_text varchar,
    published_at timestamptz,
    published_precision varchar not null,
    recorded_at timestamptz not null,
    extractor_version varchar not null,
    primary key (article_id, uri, content_sha256, told_status)
);
