"""Stage four, load: what was read goes into the ledger, from there into the warehouse, and is published."""

from __future__ import annotations

from tasks.load.batch import Loaded, load
from tasks.load.finish import finish
from tasks.load.seen import already_there, inputs_seen
from tasks.load.upkeep import maintain, rebuild
from tasks.load.withdrawal import withdraw

__all__ = ["Loaded", "already_there", "finish", "inputs_seen", "load", "maintain", "rebuild", "withdraw"]
