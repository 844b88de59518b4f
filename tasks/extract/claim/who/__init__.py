"""Whose a number is: the victims, the owner of troops and things, the attacker, the payer."""
