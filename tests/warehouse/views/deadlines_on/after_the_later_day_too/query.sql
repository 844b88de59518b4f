from deadlines_on('2021-11-02')
