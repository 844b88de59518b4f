"""For which time a number holds: its own time expression, the event of its story, or publication."""
