from troop_counts('United States', 'Iraq')
