-- one row per claim that we knew at `instant` and did not yet know to be superseded or withdrawn (recorded time)
create or replace macro claims_known_on(instant) as table
select claims.*
from claims
where claims.recorded_at <= instant::timestamptz
    and (claims.superseded_at is null or claims.superseded_at > instant::timestamptz);
