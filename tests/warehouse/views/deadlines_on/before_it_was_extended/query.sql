from deadlines_on('2021-09-01')
