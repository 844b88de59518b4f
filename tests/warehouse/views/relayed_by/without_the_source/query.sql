select told, array_to_string(relayed_by(hops, source), ', ') as names
from (values
    (1, [{'name': 'Brennan'}, {'name': 'Maan'}], 'Brennan'), (2, [{'name': 'Maan'}, {'name': 'AFP'}], null), (3, [{'name': 'Brennan'}], 'Brennan')
) as given (told, hops, source)
