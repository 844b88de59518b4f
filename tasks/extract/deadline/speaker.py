"""Who speaks in transcripts and first-person documents: labels ("MR. HASAN: ...") and headlines ("Remarks by ...")."""

from __future__ import annotations

import re
from bisect import bisect_right

from tasks.extract.deadline.words import word_class
from tasks.extract.document import Document

LABEL = re.compile(
    r"(?:\A|\n)[^\S\n]*(?P<label>[A-Z][A-Z.’'\- ]{1,60}[A-Z.])(?: #\d)?(?: \([^)\n]{1,80}\))?:(?=\s)|(?:\A|\n)(?P<question>Q)(?=[\s:])"
)
HEADLINE = re.compile(
    r"\b(?:Remarks|Statement|Letter|Message|Address|Speech|Press Call|Press Conference|Press Briefing|Gaggle|Interview)"
    r"(?: as Prepared for Delivery| as Delivered)? (?:by|from|with) (?:the |an? )?(?P<name>[A-Z][\w.’'\-]*(?: (?:[A-Z][\w.’'\-]*|of|the|and))*)"
)
TITLES = word_class("label_titles")
NOT_NAMES = word_class("headline_titles")


OFFICIAL = re.compile(
    r"\b(?:Fact Sheet|Press (?:Call|Briefing|Conference|Release)|Gaggle|Remarks (?:by|as)|Statement (?:by|from|of|on)"
    r"|Letter (?:to|from)|Message to|Readout of|Executive Order|Proclamation|Memorandum)\b",
    re.IGNORECASE,
)
CUT = re.compile(
    r" (?:on|at|in|the|and|with|Ahead|Before|After|During|Regarding|Following|To|Marking|Celebrating|Announcing)\b"
)
SIGNED = re.compile(r"\n\s*Sincerely,?\s*\n\s*(?P<name>[^\W\d_][^\n,]{3,40})\s*\Z", re.IGNORECASE)
FIRST_LINES = 200  # characters in which a text's own title may stand
LAST_LINES = 200  # characters of "Sincerely," and the name
NAMELESS = frozenset("OFFICIAL OFFICIALS MODERATOR OPERATOR PARTICIPANT REPORTER".split())
MODERATORS = frozenset("moderator operator host interviewer".split())


class Speakers:
    """Speaker labels of a text, each good until the next; before the first, the headline's speaker."""

    def __init__(self, doc: Document) -> None:
        self.headline = doc.headline
        named = _from_headline(doc.headline)
        if named in (None, "President"):
            titled = _from_headline(doc.body[:FIRST_LINES]) if named else None
            named = _signature(doc.body) or titled or named
        self._first = named
        self._starts: list[int] = []
        self._names: list[str | None] = []
        for m in LABEL.finditer(doc.body):
            self._starts.append(m.start())
            self._names.append(None if m["question"] else self._name(m["label"]))
        self.official = bool(self._starts) or OFFICIAL.search(doc.headline) is not None

    def at(self, position: int) -> str | None:
        """The name of who speaks at the character `position`, if the text or its headline tells."""
        i = bisect_right(self._starts, position) - 1
        return self._names[i] if i >= 0 else self._first

    def moderates(self, position: int) -> bool:
        """Whether the speaker at `position` only leads the call."""
        name = self.at(position)
        return name is not None and name.lower() in MODERATORS

    def _name(self, label: str) -> str | None:
        words = label.replace(".", "").split()
        if words == ["THE", "PRESIDENT"]:
            return self._first
        names = [w for w in words if w not in TITLES]
        nobody = words[-1] in NAMELESS
        if len(names) < len(words) and names and len(names) <= 3 and not nobody:
            return " ".join(n.title() for n in names)
        return label.lower()


def _signature(body: str) -> str | None:
    """ "Sincerely, / VERA HOLM" at the end of a letter: Vera Holm."""
    m = SIGNED.search(body, max(0, len(body) - LAST_LINES))
    return " ".join(w.title() if w.isupper() else w for w in m["name"].split()) if m else None


def _from_headline(headline: str) -> str | None:
    """ "Remarks by President Biden on ...": Biden; "Press Call by a Senior Administration Official": in small letters."""
    m = HEADLINE.search(headline)
    if m is None:
        return None
    words = CUT.split(m["name"])[0].split()
    names = [w for w in words if w not in NOT_NAMES]
    if not names:
        return "President" if words == ["President"] else None
    name = " ".join(names)
    return name.lower().rstrip("s") if words[-1].startswith("Official") else name
