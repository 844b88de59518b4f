from deadlines_on('2020-11-17')
