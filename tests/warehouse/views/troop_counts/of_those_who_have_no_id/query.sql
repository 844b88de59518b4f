from troop_counts('coalition', 'Iraq')
