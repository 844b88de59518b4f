-- bounds and hedge of a count as people say them: 'about 2,500', '10 to 15', '24 or more'; NULL where there is no bound
create or replace macro in_words(least, most, hedge_kind) as
    case hedge_kind
        when 'approximate' then 'about '
        when 'more_than' then 'more than '
        when 'at_least' then 'at least '
        when 'less_than' then 'less than '
        when 'at_most' then 'up to '
        else ''
    end
    || case
        when least <> most then format('{:,}', least::bigint) || ' to ' || format('{:,}', most::bigint)
        when most is null and hedge_kind not in ('more_than', 'at_least')
        then format('{:,}', least::bigint) || ' or more'
        when least is null and hedge_kind not in ('less_than', 'at_most')
        then 'at most ' || format('{:,}', most::bigint)
        else format('{:,}', coalesce(least, most)::bigint)
    end;
