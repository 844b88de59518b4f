"""Names by their capitals, for texts whose actors nobody has found yet: a stand-in for the actor layer."""

from __future__ import annotations

from collections.abc import Iterator

from tasks.extract.annotations import Actor, Mention
from tasks.extract.attribution.tagging import tag, word_class
from tasks.extract.document import Document

JOINING = frozenset("of the for and al el bin ibn de la van von der - ' ’".split())
FEMALE = frozenset("mrs ms miss lady queen princess congresswoman chairwoman spokeswoman sister".split())
MALE = frozenset("mr sir lord king prince congressman chairman spokesman father brother".split())
Tokens = tuple[int, int]


def guess_names(doc: Document) -> tuple[list[Mention], list[Actor]]:
    """Mentions and actors from runs of capitalised words; a later surname is the person named before."""
    actors: dict[str, Actor] = {}
    mentions = []
    for first, last in _runs(doc):
        start, gender = _without_titles(doc, first, last)
        title = " ".join(doc.lower[first:start]).replace(" .", ".")
        if start == last:
            continue
        text = doc.body[doc.starts[start] : doc.ends[last - 1]]
        actor = _known(actors, text) or _new(actors, doc, start, last, text, titled=start > first)
        actor.gender = actor.gender or gender
        if title and actor.kind == "person":
            actor.roles.append((title, None))
        kind = "person" if actor.kind == "person" else "organization"
        mentions.append(
            Mention(doc.starts[start], doc.ends[last - 1], text, kind, "name", actor.id, head=None)
        )
    return mentions, list(actors.values())


def _runs(doc: Document) -> Iterator[Tokens]:
    for s in doc.sentences:
        i = s.first
        while i < s.last:
            if _capital(doc, i) and not (i == s.first and tag(doc.lower[i]) != "n"):
                end = _run_end(doc, i, s.last)
                yield i, end
                i = end
            else:
                i += 1


def _run_end(doc: Document, i: int, last: int) -> int:
    end = i + 1
    k = end
    while k < last and k - i < 12:
        if _capital(doc, k) and doc.body[doc.ends[k - 1] : doc.starts[k]] in ("", " ", "\n"):
            end = k = k + 1
        elif (doc.lower[k] in JOINING and k - end < 2) or (
            doc.words[k] == "." and doc.glued(k) and k + 1 < last and _capital(doc, k + 1)
        ):
            k += 1
        else:
            break
    return end


def _capital(doc: Document, i: int) -> bool:
    return doc.words[i][0].isupper() and tag(doc.lower[i]) not in "DRTSWPCX"


def _without_titles(doc: Document, first: int, last: int) -> tuple[int, str | None]:
    titles = word_class("titles")
    gender = None
    while first < last and (doc.lower[first].rstrip(".") in titles or doc.words[first] == "."):
        word = doc.lower[first]
        gender = "f" if word in FEMALE else "m" if word in MALE else gender
        first += 1
    return first, gender


def _known(actors: dict[str, Actor], text: str) -> Actor | None:
    """The actor of that name, or the latest person with that surname."""
    if text in actors:
        return actors[text]
    for actor in reversed(actors.values()):
        if actor.kind == "person" and actor.name.endswith((" " + text, "-" + text)):
            return actor
    return None


def _new(actors: dict[str, Actor], doc: Document, first: int, last: int, text: str, titled: bool) -> Actor:
    words = doc.lower[first:last]
    organization = (
        any(w in word_class("organization_words") for w in words) or "of" in words or text.isupper()
    )
    person = titled or (not organization and 2 <= len(words) <= 5)
    actor = actors[text] = Actor(text, text, "person" if person and not organization else "other")
    return actor
