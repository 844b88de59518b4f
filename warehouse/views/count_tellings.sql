-- one row per count as one voice told it: the same words of a sentence by the same voice within a week are told once (reprints)
create or replace view count_tellings as
select * from count_tellings_of(null, null);
