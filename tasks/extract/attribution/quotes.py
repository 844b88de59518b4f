"""Stretches between quotation marks, and which of them go on in the next paragraph."""

from __future__ import annotations

from dataclasses import dataclass

from tasks.extract.document import Document

OPENING = frozenset(("“", "``", "«", "„"))
CLOSING = frozenset(("”", "''", "»"))
EITHER = frozenset(('"', "''"))  # some desks open with two apostrophes
SINGLE = frozenset(("'", "’", "‘"))
ALSO = frozenset(("'", '"'))
MARKS = OPENING | CLOSING | SINGLE | EITHER


@dataclass(slots=True)
class Quote:
    """Tokens `first:last` between the marks (half open) and the characters `start:end` that they cover.

    `left`, `right` are the tokens of the marks (`right` = `last` where no mark closes it). `closed` is False where the
    paragraph ends inside; `continues` is True where the quote before was left open and this one goes on with it.
    """

    first: int
    last: int
    start: int
    end: int
    left: int
    right: int
    paragraph: int
    closed: bool
    continues: bool = False


def find_quotes(doc: Document) -> list[Quote]:
    """The outermost quotes of `doc`, in text order. A mark that never closes ends with its paragraph."""
    out: list[Quote] = []
    for paragraph, first, last in paragraphs(doc):
        open_before = out and not out[-1].closed and out[-1].paragraph == paragraph - 1
        found = _in_paragraph(doc, paragraph, first, last)
        if open_before and not (found and found[0].left == first):
            rest = _unmarked_rest(doc, paragraph, first, last)
            if rest:
                found = [rest, *(q for q in found if q.left > rest.right)]
            else:
                _cut(doc, out[-1])
        elif open_before:
            found[0].continues = True
        out += found
    if out and not out[-1].closed and not _starts_paragraph(doc, out[-1]):
        _cut(doc, out[-1])
    return out


def _starts_paragraph(doc: Document, q: Quote) -> bool:
    n = doc.sentence_index(doc.starts[q.left])
    if doc.sentences[n].first != q.left:
        return False
    return n == 0 or doc.sentences[n - 1].paragraph != q.paragraph


def _unmarked_rest(doc: Document, paragraph: int, first: int, last: int) -> Quote | None:
    """A paragraph that goes on with an open quote without a mark of its own, up to the closing mark."""
    for i in range(first + 1, last):
        if doc.words[i] in CLOSING or doc.words[i] in EITHER:
            if not doc.glued(i) or (i + 1 < last and doc.glued(i + 1) and doc.words[i + 1][0].isalnum()):
                return None
            return Quote(first, i, doc.starts[first], doc.ends[i - 1], first, i, paragraph, True, True)
        if doc.words[i] in OPENING:
            return None
    return None


def _cut(doc: Document, q: Quote) -> None:
    """A mark that is never closed, by mistake: the quote ends with its sentence."""
    s = doc.sentence_at(q.start)
    if s and s.last < q.last:
        q.last = q.right = s.last
        q.end = doc.ends[s.last - 1]


def paragraphs(doc: Document) -> list[tuple[int, int, int]]:
    """(number, first token, last token) of the paragraphs, half open."""
    out: list[tuple[int, int, int]] = []
    for s in doc.sentences:
        if out and out[-1][0] == s.paragraph:
            out[-1] = (s.paragraph, out[-1][1], s.last)
        else:
            out.append((s.paragraph, s.first, s.last))
    return out


def _in_paragraph(doc: Document, paragraph: int, first: int, last: int) -> list[Quote]:
    out: list[Quote] = []
    opened: int | None = None
    words = doc.words
    for i in range(first, last):
        word = words[i]
        if word not in MARKS:
            continue
        if opened is None:
            if _opens(doc, i, first, last):
                opened = i
        elif _closes(doc, i, opened, last):
            _append(out, doc, opened, i, paragraph, True)
            if out and out[-1].right == i and i + 1 < last and words[i + 1] in ALSO and doc.glued(i + 1):
                out[-1].right = i + 1  # an inner quote ends with it, or the mark is doubled
            opened = None
    if opened is not None and words[opened] not in SINGLE:
        _append(out, doc, opened, last, paragraph, False)
    return out


def _opens(doc: Document, i: int, first: int, last: int) -> bool:
    word = doc.words[i]
    if word in OPENING:
        return True
    if word == "”" and i + 1 < last and doc.glued(i + 1):  # turned the wrong way
        return i == first or not doc.glued(i)
    if word in EITHER:
        if i + 1 >= last:
            return False
        after_sign = doc.glued(i + 1) and doc.words[i + 1][0].isalnum() and not doc.words[i - 1][-1].isalnum()
        return i == first or not _touches_left(doc, i) or after_sign
    if word not in ("‘", "'"):
        return False
    fits = i + 1 < last and doc.glued(i + 1) and (i == first or not _touches_left(doc, i))
    return fits and _single_closes(doc, i, last)


def _touches_left(doc: Document, i: int) -> bool:
    return doc.glued(i) and doc.words[i - 1] not in "([-—–"


def _single_closes(doc: Document, i: int, last: int) -> bool:
    """Whether a single mark that opens at `i` is closed within 60 tokens of the same paragraph."""
    return any(doc.words[k] in SINGLE and _closes(doc, k, i, last) for k in range(i + 2, min(last, i + 60)))


def _closes(doc: Document, i: int, opened: int, last: int) -> bool:
    word, opening = doc.words[i], doc.words[opened]
    if opening in ("‘", "'"):
        ends_word = doc.glued(i) and not (i + 1 < last and doc.glued(i + 1) and doc.words[i + 1][0].isalnum())
        return word in ("’", "'") and ends_word
    if opening in EITHER:
        return word == opening or word == "”"
    return word in CLOSING or word in EITHER


def _append(out: list[Quote], doc: Document, opened: int, closing: int, paragraph: int, closed: bool) -> None:
    if closing > opened + 1:
        start, end = doc.starts[opened + 1], doc.ends[closing - 1]
        left = opened
        while left and doc.words[left - 1] == '"' and doc.glued(left):
            left -= 1  # the mark is doubled
        out.append(Quote(opened + 1, closing, start, end, left, closing, paragraph, closed))
