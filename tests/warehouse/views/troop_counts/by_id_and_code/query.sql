from troop_counts('Q30', 'IRQ')
