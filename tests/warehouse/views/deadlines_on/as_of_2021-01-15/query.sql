from deadlines_on('2021-01-15')
