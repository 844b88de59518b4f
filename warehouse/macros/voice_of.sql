-- one value: who tells it, independent of reprints: the agency, else the publisher, else who wrote it, else the input itself
create or replace macro voice_of(agency, publisher, byline, uri) as coalesce(agency, publisher, byline, uri);
