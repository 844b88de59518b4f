-- one row per obligation and due day: due in [valid_from, valid_to), and what was last told of it (status)
create or replace view deadlines as
select * from deadlines_told(null);
