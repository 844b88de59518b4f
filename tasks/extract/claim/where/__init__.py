"""Where a number holds: the places of a story, and the one that its phrase, clause, paragraph or event gives."""
