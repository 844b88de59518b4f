from troop_counts('US', 'Republic of Iraq')
