"""Times the extractor in one process, in CPU seconds: words a second, growth on a long line, strange texts.

    make bench                                   the whole table, about a minute and a half
    .venv/bin/python bench/extract.py --quick    a tenth of the text
    .venv/bin/python bench/extract.py --examples each sentence of the corpora, repeated without a stop: about ten minutes

Rivals run beside it if they can be imported; dateline does not depend on them:

    .venv/bin/python -m pip install dateparser spacy
"""

from __future__ import annotations

import argparse
import importlib.util
import random
import re
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import yaml

from tasks.extract.actor import find_actors
from tasks.extract.attribution import find_attributions
from tasks.extract.claim import build_claims
from tasks.extract.document import Document
from tasks.extract.quantity import find_quantities
from tasks.extract.rules import Rules, read_layers
from tasks.extract.timex import find_timexes
from tasks.normalise import normalise
from tasks.parse import parse
from warehouse.models import Article

ROOT = Path(__file__).parents[1]
ARTICLES = ROOT / "seeds" / "articles"
CORPORA = ROOT / "tasks" / "extract"
PUBLISHED = datetime(2021, 12, 9, tzinfo=UTC)
STORY_WORDS = 400
WANTED = 40_000  # words a second
LONGEST = 2.0  # seconds for 100 kB
STOP = re.compile(r"[.?!]+(?=\s|$)")
HEIDELTIME = (
    "HeidelTime was not run here. Published: some 25,000 news documents in eight days on its authors' machine, by\n"
    "division 28 s a document (Sousa, Campos, Jorge: TEI2GO, CIKM 2023, arXiv:2403.16804)"
)
PIECES = "a 5 2,500 $ % \" “ ” ' ( ) . , ; - — said on May of the and to by 2021 Mr. U.S. Smith not will troops killed \n\n".split(
    " "
)
STRANGE = {
    "one letter": "a",
    "figures": "1",
    "blank lines": "\n\n",
    "dashes": "- ",
    "full stops": ". ",
    "opening quotes": "“",
    "quotes and verbs": "“a” he said, ",
    "brackets": "(",
    "number words": "two hundred and ",
    "dates": "on 5 May 2021 ",
    "days": "Thursday ",
    "capitals": "John Smith ",
    "initials": "J. ",
    "commas": "the, ",
    "and": "and ",
    "of the": "of the ",
    "said": "said ",
    "until": "until ",
    "troops": "3 troops ",
    "nights": "overnight 3 died ",
    "one word": "troops",
}  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quick", action="store_true", help="a tenth of the text")
    parser.add_argument(
        "--examples", action="store_true", help="the sentences of the corpora as strange text"
    )
    asked = parser.parse_args()
    if asked.examples:
        _table("The slowest sentences of the corpora, 100 kB of each", _examples(100_000))
        return
    share = 0.1 if asked.quick else 1.0
    stories = [_article(body) for body in _stories(int(200_000 * share))]
    _table("Words a second, one process", _speeds(stories))
    _table("Growth on one line", _growth(int(5_000_000 * share)))
    _table("100 kB of strange text", _strange(int(100_000 * share), share))
    print(HEIDELTIME)


def _article(body: str) -> Article:
    return Article(
        article_id="bench",
        story_id="bench",
        headline="",
        body=body,
        published_at=PUBLISHED,
        published_precision="day",
    )


def _stories(words: int) -> Iterator[str]:
    """Stories of about STORY_WORDS words, of the sample stories' paragraphs in changing order, `words` in all."""
    read = [normalise(parse(p.read_bytes(), p.name), PUBLISHED) for p in sorted(ARTICLES.glob("*.txt"))]
    paragraphs = [paragraph for article in read for paragraph in article.body.split("\n\n")]
    chance = random.Random(11)
    made = 0
    while made < words:
        story: list[str] = []
        while sum(len(p.split()) for p in story) < STORY_WORDS:
            story.append(chance.choice(paragraphs).strip())
        body = "\n\n".join(story)
        made += len(body.split())
        yield body


def _speeds(stories: list[Article]) -> Iterator[tuple[str, str]]:
    bodies = [s.body for s in stories]
    words = sum(len(b.split()) for b in bodies)
    rules = Rules()
    rules.extract(stories[0])  # lexicons are loaded at first use
    claims: list[int] = []
    took = _seconds(lambda: claims.extend(len(rules.extract(s).claims) for s in stories))
    short = "" if words / took >= WANTED else f"  (wanted {WANTED:,})"
    yield "dateline, everything", f"{words / took:>10,.0f}{short}"
    yield "  claims in a hundred words", f"{100 * sum(claims) / words:>10.1f}  (news in general: 3.7)"
    yield from _layers(stories, words)
    yield from _rivals(bodies)


def _layers(stories: list[Article], words: int) -> Iterator[tuple[str, str]]:
    docs: list[Document] = []
    anchor = PUBLISHED.date()
    yield (
        "  tokens, sentences",
        _rate(words, lambda: docs.extend(Document(s.body, "", anchor) for s in stories)),
    )
    yield "  times", _rate(words, lambda: [find_timexes(d) for d in docs])
    times = [find_timexes(d) for d in docs]
    yield (
        "  quantities",
        _rate(words, lambda: [find_quantities(d, t) for d, t in zip(docs, times, strict=True)]),
    )
    yield "  actors", _rate(words, lambda: [find_actors(d) for d in docs])
    found = [find_actors(d) for d in docs]
    yield (
        "  attributions",
        _rate(words, lambda: [find_attributions(d, *f) for d, f in zip(docs, found, strict=True)]),
    )
    layers = [read_layers(s) for s in stories]
    yield (
        "  claims, deadlines, grounding",
        _rate(words, lambda: [build_claims(s, read) for s, read in zip(stories, layers, strict=True)]),
    )


def _rivals(bodies: list[str]) -> Iterator[tuple[str, str]]:
    """What others need for less: dateparser's search for dates alone, spaCy's tokenizer alone."""
    if importlib.util.find_spec("dateparser"):
        from dateparser.search import search_dates

        few = bodies[:5]
        search_dates(few[0], languages=["en"])
        words = sum(len(b.split()) for b in few)
        yield (
            "dateparser, dates alone",
            _rate(words, lambda: [search_dates(b, languages=["en"]) for b in few]),
        )
    if importlib.util.find_spec("spacy"):
        import spacy

        tokens = spacy.blank("en")
        words = sum(len(b.split()) for b in bodies)
        yield "spaCy blank, tokens alone", _rate(words, lambda: [tokens(b) for b in bodies])
    for name in ("dateparser", "spacy"):
        if not importlib.util.find_spec(name):
            yield name, "not installed (pip install dateparser spacy)"


def _growth(size: int) -> Iterator[tuple[str, str]]:
    line = " ".join(" ".join(_stories(3000)).split()) + " "
    rules, took = Rules(), []
    for part in (size // 10, size):
        article = _article(line * (part // len(line) + 1))
        took.append(_seconds(lambda article=article: rules.extract(article)))  # type: ignore[misc]
        yield f"{part / 1e6:.2f} MB", f"{took[-1]:>10.1f} s"
    yield "ten times the text", f"{took[1] / took[0]:>10.1f} times as long"


def _strange(size: int, share: float) -> Iterator[tuple[str, str]]:
    chance = random.Random(5)
    texts = {name: piece * (size // len(piece)) for name, piece in STRANGE.items()}
    texts["mixture"] = " ".join(chance.choice(PIECES) for _ in range(size // 5))
    texts["any characters"] = "".join(chr(chance.randrange(32, 0x2FFF)) for _ in range(size // 2))
    rules = Rules()
    took = {name: _seconds(lambda text=text: rules.extract(_article(text))) for name, text in texts.items()}  # type: ignore[misc]
    for name, seconds in sorted(took.items(), key=lambda t: -t[1])[:5]:
        yield (
            name,
            f"{seconds:>10.2f} s" + (f"  (at most {LONGEST * share:g})" if seconds > LONGEST * share else ""),
        )


def _examples(size: int) -> Iterator[tuple[str, str]]:
    """All are read at a fifth of the size, the slowest of them at the whole of it."""
    rules = Rules()

    def read(sentence: str, characters: int) -> float:
        article = _article((sentence * (characters // len(sentence) + 1))[:characters])
        return _seconds(lambda: rules.extract(article))

    sentences = {STOP.sub("", text) + " " for text in _corpus_texts()}
    slowest = sorted(sentences, key=lambda s: -read(s, size // 5))[:20]
    again = sorted(((read(s, size), s) for s in slowest), reverse=True)
    for seconds, sentence in again[:5]:
        yield sentence[:30], f"{seconds:>10.2f} s" + (f"  (at most {LONGEST:g})" if seconds > LONGEST else "")
    yield "sentences", f"{len(sentences):>10,}"


def _corpus_texts() -> Iterator[str]:
    for path in sorted(CORPORA.glob("*/corpus.yaml")):
        for example in yaml.safe_load(path.read_text(encoding="utf-8")):
            if "text" in example:
                yield example["text"]


def _rate(words: int, work: Callable[[], object]) -> str:
    return f"{words / _seconds(work):>10,.0f}"


def _seconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return max(time.process_time() - began, 1e-9)


def _table(title: str, rows: Iterator[tuple[str, str]]) -> None:
    print(title)
    for name, value in rows:
        print(f"  {name:<32}{value}", flush=True)
    print()


if __name__ == "__main__":
    main()
