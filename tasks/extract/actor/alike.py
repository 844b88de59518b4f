"""Spellings of one name that are one letter apart."""

from __future__ import annotations

SHORT, LONG = 5, 6  # letters of the shorter and the longer word, at least


def alike(a: list[str], b: list[str]) -> bool:
    """Whether two names differ in one letter of one long word."""
    if len(a) != len(b):
        return False
    other = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    return len(other) == 1 and near(*other[0])


def near(a: str, b: str) -> bool:
    """Whether two long words differ in one letter: left out, put in, another one, or two exchanged."""
    if len(a) > len(b):
        a, b = b, a
    if a == b or len(b) - len(a) > 1 or len(a) < SHORT or len(b) < LONG or not (a + b).isalpha():
        return False
    k = 0
    while k < len(a) and a[k] == b[k]:
        k += 1
    if len(b) > len(a):
        return a[k:] == b[k + 1 :]
    return a[k + 1 :] == b[k + 1 :] or (a[k + 2 :] == b[k + 2 :] and a[k : k + 2] == b[k : k + 2][::-1])
