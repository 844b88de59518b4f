from claims_known_on('2021-03-01 12:00:00+00')
