-- one row per stretch of text that refers to an actor or a place
create table mentions (
    article_id varchar not null,
    span_start integer not null,
    span_end integer not null,
    text varchar not null,
    form varchar not null,
    type varchar not null,
    actor_id varchar
);
