-- body[span_start:span_end] is the quote, of every claim
select claim_id
from claims
left join articles using (article_id)
where substring(body, span_start + 1, span_end - span_start) is distinct from quote;
