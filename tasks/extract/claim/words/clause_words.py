"""Words of the closed classes that hold clauses together, or part them."""

from __future__ import annotations

PERFECT = frozenset("has have had".split())
HAVING = PERFECT | {"having"}
BE = frozenset("was were is are be been being get got gets getting 're 's ’s".split())
STOPS = frozenset('. ; : ! ? “ ” " ``'.split())
# A word that opens a clause of its own, behind which nothing governs the number.
OPENERS = frozenset(
    "that which who whom whose when while where because if although though until unless whether".split()
)
# A preposition right before the phrase is what governs it, unless it belongs to the verb ("reinforced by", "based in").
GOVERNING = frozenset(
    "by against between among for of to from in at on with inside aboard via under near about over into around across "
    "through behind during before after toward towards per".split()
)
