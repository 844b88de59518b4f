"""Those who are at something are there: "900 men are searching the wood", "200 troops guard the dam", "300 rebels opened fire"."""

from __future__ import annotations

from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.what.past_aside import past_aside
from tasks.extract.claim.words.word_class import word_class
from tasks.extract.document import Document

WHO = frozenset("personnel fighters people equipment parties".split())
BEINGS = frozenset("are were been ’re 're".split())
ADVERBS = frozenset("already now still currently also then".split())
DOING = 4  # tokens of "have been now searching"
HOST = 100  # so many who attack are a host, and no gang


def is_at_it(doc: Document, counted: Counted) -> bool:
    """Whether the verb behind the phrase, past an aside, tells what those counted are doing at that time."""
    if counted.measure not in WHO:
        return False
    i = past_aside(doc, counted)
    words = doc.lower[i : min(counted.sentence.last, i + DOING)]
    return _is_progressive(words) or _is_present(counted, words) or _is_host(counted, words)


def _is_progressive(words: list[str]) -> bool:
    """ "Are now searching", "have been searching", "were eating", but not "are being sought", "are going to leave"."""
    if words[:2] == ["have", "been"]:
        words = words[1:]
    doing = next((w for w in words[1:] if w not in ADVERBS and not w.endswith("ly")), "")
    return (
        words[:1] != [] and words[0] in BEINGS and doing.endswith("ing") and doing not in ("being", "going")
    )


def _is_present(counted: Counted, words: list[str]) -> bool:
    """ "200 soldiers guard the dam": the plain form of a verb right behind them is what they do now."""
    verb = next((w for w in words if w not in ADVERBS), "")
    return counted.measure != "equipment" and verb in word_class("present_deeds")


def _is_host(counted: Counted, words: list[str]) -> bool:
    """ "300 rebels then opened fire": how strong those were who fought."""
    verb = next((w for w in words if w not in ADVERBS), "")
    many = (counted.quantity.lower or counted.quantity.upper or 0) >= HOST
    return counted.measure == "fighters" and many and verb in word_class("fought")
