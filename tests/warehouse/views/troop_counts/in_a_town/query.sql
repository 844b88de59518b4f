from troop_counts('United States', 'baghdad')
