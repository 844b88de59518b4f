"""A lexicon of phrases matched on tokens: a trie of hash maps, longest phrase first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Generic, TypeVar

V = TypeVar("V")
_END = ""


class Phrases(Generic[V]):
    """Looks up the longest phrase that starts at a token.

    Keys are tuples of tokens in the form that `match` will be given (lower case, if that is `Document.lower`).
    `first` holds the first tokens, for a quick test before `match`.
    """

    __slots__ = ("_root", "first")

    def __init__(self, entries: Iterable[tuple[tuple[str, ...], V]]) -> None:
        self._root: dict[str, Any] = {}
        for key, value in entries:
            node = self._root
            for word in key:
                node = node.setdefault(word, {})
            node.setdefault(_END, value)
        self.first = frozenset(self._root)

    def match(self, words: Sequence[str], i: int, stop: int) -> tuple[int, V] | None:
        """(index after the phrase, its value) for the longest phrase in `words[i:stop]`, or None."""
        node = self._root.get(words[i])
        found = None
        while node is not None:
            i += 1
            if _END in node:
                found = (i, node[_END])
            if i >= stop:
                break
            node = node.get(words[i])
        return found
