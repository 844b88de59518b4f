from deadlines_on(date '2021-03-03')
