-- lower is not above upper, and an interval does not end before it begins
select claim_id
from claims
where lower > upper or valid_from > valid_to;
