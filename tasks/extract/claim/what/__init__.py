"""What a number counts, and which role it plays: its measure, what befell those counted, levels and changes."""
