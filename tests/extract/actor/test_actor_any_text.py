"""No text makes the actor layer fail or wait, and every mention stands where it says."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.extract.actor import find_actors
from tasks.extract.document import Document

PIECES = (
    "Anna Lund Maj . Gen . Mr . President of the Norway Norwegian Norwegians US U.S. Ministry Trade and for al - Qaeda bin ( SRF ) , "
    "'s ’s “ ” he she his the group Oslo OSLO in May Monday Jr & 3rd Army People Workers Party government forces Kesh River I The IS"
).split()


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40), st.sampled_from((" ", "", "\n", "\n\n")))
def test_mentions_stand_in_the_text_and_lead_to_actors(pieces: list[str], blank: str) -> None:
    body = blank.join(pieces)
    mentions, actors = find_actors(Document(body))
    known = {a.id for a in actors}
    assert len(known) == len(actors)
    for m in mentions:
        assert 0 <= m.start < m.end <= len(body)
        assert m.text == body[m.start : m.end]
        assert m.actor is None or m.actor in known
        assert m.head is None or m.start <= m.head[0] < m.head[1] <= m.end
    assert [m.start for m in mentions] == sorted(m.start for m in mentions)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read(body: str) -> None:
    find_actors(Document(body))


@settings(max_examples=50, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=60))
def test_the_same_text_has_the_same_actors(pieces: list[str]) -> None:
    body = " ".join(pieces)
    assert find_actors(Document(body)) == find_actors(Document(body))


REPEATED = [
    "Anna Lund ",
    "The ",
    "Ministry of ",
    "A-",
    "J. ",
    "NATO ",
    "Fund (SF) ",
    "Anna Lund came. He left. ",
    "A",
    "Bank of Trade and ",
    "Prime Minister ",
    "al-",
    "the group ",
    "Norwegian forces ",
    "PRESIDENT JUAN VELMAR ",
    "Senate Republicans ",
    "Anna Lund, known as Kesh, ",
    "U.N.-Mali ",
    "Kestrel Corp. ",
    "People's ",
]


@pytest.mark.parametrize("piece", REPEATED)
def test_long_lines_are_linear(piece: str) -> None:
    doc = Document(piece * (300_000 // len(piece)))
    start = time.process_time()
    find_actors(doc)
    assert time.process_time() - start < 6  # 2 s per 100 kB


def test_many_people_of_one_surname_are_linear() -> None:
    rng = random.Random(3)
    doc = Document(" ".join(f"Mr. {rng.choice('ABCDEFGH')}{i}xx Kerr said. He left." for i in range(9_000)))
    start = time.process_time()
    find_actors(doc)
    assert time.process_time() - start < 6


def test_many_shouted_people_of_one_first_name_are_linear() -> None:
    rng = random.Random(5)
    doc = Document(" ".join(f"JUAN {''.join(rng.choices('BCDFGLMR', k=7))} FELL." for _ in range(12_000)))
    start = time.process_time()
    find_actors(doc)
    assert time.process_time() - start < 6
