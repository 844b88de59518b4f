-- the number of a claim stands in the claim's sentence
select claim_id
from claims
where number_start is not null
    and not (sentence_start <= number_start and number_start < number_end and number_end <= sentence_end);
