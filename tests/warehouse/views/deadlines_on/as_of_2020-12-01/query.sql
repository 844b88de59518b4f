from deadlines_on('2020-12-01')
