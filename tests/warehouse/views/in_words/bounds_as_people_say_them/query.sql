select told, in_words(least, most, hedge) as said
from (values
    (1, 2500.0, 2500.0, 'exact'), (2, 2500.0, 2500.0, 'approximate'), (3, 300.0, null, 'at_least'),
    (4, 2100.0, null, 'more_than'), (5, null, 275.0, 'at_most'), (6, null, 50.0, 'less_than'),
    (7, 10.0, 15.0, 'range'), (8, 24.0, null, 'vague'), (9, null, null, 'exact'), (10, 7.0, 7.0, null),
    (11, 2000.0, 3000.0, 'approximate')
) as bounds (told, least, most, hedge)
