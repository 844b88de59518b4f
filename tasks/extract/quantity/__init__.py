"""Numbers and what they count: bounds, hedges, units."""

from tasks.extract.quantity.assembly import find_quantities
from tasks.extract.quantity.layer import as_row
from tasks.extract.quantity.lexicon import iso_currency

__all__ = ["as_row", "find_quantities", "iso_currency"]
