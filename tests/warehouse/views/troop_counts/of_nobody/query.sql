from troop_counts('Iceland', 'Iraq')
