"""Whatever a story says about times, no claim begins after it ends."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tasks.extract.rules import Rules
from warehouse.models import Article

TIES = "Since|From|Until|Through|By|Between|On|In|After|Before|As of|Within".split("|")
FORMS = ("%B %d, %Y", "%B %d", "%B %Y", "%Y", "%A", "%d %B")
TAILS = (
    "some 300 soldiers were in the valley",
    "the army must send 40 trucks",
    "shells killed 12 villagers",
    "the mayor said that 700 men would leave",
)
PAIRS = ("", " and {}", " to {}", " until {}", " through {}")


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """ "Since May 3 until 2019, shells killed 12 villagers."."""
    first, second = (
        draw(st.dates(date(1990, 1, 1), date(2030, 12, 31))).strftime(draw(st.sampled_from(FORMS)))
        for _ in range(2)
    )
    pair = draw(st.sampled_from(PAIRS)).format(second)
    return f"{draw(st.sampled_from(TIES))} {first}{pair}, {draw(st.sampled_from(TAILS))}."


@example(
    [
        *["Since January 01, 2000, some 300 soldiers were in the valley."] * 3,
        "From February 28, the army must send 40 trucks.",
    ],
    date(2000, 3, 1),
)
@settings(max_examples=200, deadline=None)
@given(st.lists(sentences(), min_size=1, max_size=4), st.dates(date(1995, 1, 1), date(2025, 12, 31)))
def test_no_claim_ends_before_it_begins(said: list[str], published: date) -> None:
    article = Article(
        article_id="a",
        story_id="a",
        headline="",
        body=" ".join(said),
        published_at=datetime.combine(published, time(), UTC),
    )
    extraction = Rules().extract(article)
    for c in extraction.claims:
        if c.valid_from is not None and c.valid_to is not None:
            assert c.valid_from < c.valid_to, (c.edtf, c.quote)
    assert not [r for r in extraction.rejects if r.reason == "interval_reversed"]
