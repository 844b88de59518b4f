"""What became of a deadline, as its sentence and the one after it tell."""

from __future__ import annotations

from tasks.extract.deadline.lexicon import lexicon
from tasks.extract.document import Document, Sentence

WINDOW = 12  # tokens around the deadline in which its fate is told


def told(doc: Document, sentence: Sentence, first: int, last: int, about_limit: bool) -> str:
    """The status that the words in and around tokens `first:last` give; `open` if they give none.

    `about_limit` is true where the deadline itself is named ("missed the deadline"), so that verbs of moving and
    missing have it as their object; otherwise only what is said of the act counts ("failed to", "as scheduled").
    """
    statuses, lower = lexicon().statuses, doc.lower
    before = max(sentence.first, first - (WINDOW if about_limit else 3))
    after = min(sentence.last, last + (WINDOW if about_limit else 4))
    for i in range(before, after):
        if lower[i] in statuses.first:
            found = statuses.match(lower, i, after)
            if found and (about_limit or found[1][1] == "act"):
                return found[1][0]
    return "open"
