from deadlines_on('2021-10-02')
