from claims_known_on('2021-03-05')
