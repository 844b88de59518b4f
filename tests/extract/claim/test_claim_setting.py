"""What the claim builder looks up by sentence and position, and how it takes what layers hand to it."""

from __future__ import annotations

import pytest

from tasks.extract.annotations import Quantity
from tasks.extract.claim.setting import Setting
from tasks.extract.document import Document
from tasks.extract.layers import Layers
from tasks.extract.rules import Rules
from warehouse.models import Article


def counted(start: int, end: int, number: tuple[int, int]) -> Quantity:
    return Quantity(start, end, *number, 2.0, 2.0, "exact", "boy", "count", head=(end - 4, end))


@pytest.mark.parametrize(
    ("quantity", "kept"),
    [
        (counted(14, 22, (14, 17)), (14, 22)),  # "Two boys"
        (counted(5, 22, (14, 17)), (14, 22)),  # "another Two boys"
        (counted(5, 22, (5, 17)), None),  # a number of two sentences is none
    ],
)
def test_a_quantity_lies_in_the_sentence_of_its_number(
    quantity: Quantity, kept: tuple[int, int] | None
) -> None:
    doc = Document("Hit, another\n\nTwo boys left.")
    setting = Setting(Layers(doc, [], [quantity], [], [], []), None)
    assert [(q.start, q.end) for q in setting.quantities] == ([kept] if kept else [])


def test_a_number_after_a_headline_that_ends_in_another_is_read() -> None:
    body = "Boy shot, wounded by another\n\nThree girls were injured in the yard."
    claims = Rules().extract(Article(article_id="a", story_id="a", headline="", body=body)).claims
    assert [(c.lower, c.measure) for c in claims if c.kind == "quantity"] == [(3.0, "injured")]
