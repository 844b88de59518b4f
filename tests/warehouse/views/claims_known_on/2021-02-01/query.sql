from claims_known_on('2021-02-01')
