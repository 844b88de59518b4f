-- one row per obligation and due day, as things stood at the end of `day` (UTC) by what was published until then
-- standing: open, due (today is the day, or one of the days), overdue (the day is over and nothing was told), passed (so for what
-- only expires or is scheduled), or what was told: met, missed, extended, withdrawn.
create or replace macro deadlines_on(day) as table
select
    case
        when status <> 'open' then status
        when day::date >= valid_to and deadline_kind in ('scheduled', 'expiry') then 'passed'
        when day::date >= valid_to then 'overdue'
        when day::date >= coalesce(valid_from, valid_to - 1) then 'due'
        else 'open'
    end as standing,
    (valid_to - 1)::date as due_by,
    * exclude (status)
from deadlines_told(day)
order by valid_to, obligor, action, claim_id;
