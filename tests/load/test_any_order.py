"""The law of loading: whatever is taken in, in whatever order, cut into whatever batches, killed or not: the same tables."""

from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tasks.load import load, rebuild
from warehouse.home import Home

pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class Taken:
    """An input that was read: some share a text, a story, a file or a day."""

    text: str
    headline: str
    file: str
    published: str | None
    agency: str | None
    status: str
    version: str


TAKEN = st.builds(
    Taken,
    text=st.sampled_from(["One soldier left.", "Two soldiers left."]),
    headline=st.sampled_from(["Soldiers leave", "CORRECTED: Soldiers leave", "Other news"]),
    file=st.sampled_from(["/in/a.txt", "/in/b.txt"]),
    published=st.sampled_from([None, "2021-12-09", "2021-12-10"]),
    agency=st.sampled_from([None, "DSW"]),
    status=st.sampled_from(["usable", "usable", "usable", "withdrawn"]),
    version=st.sampled_from(["rules-1", "rules-2"]),
)


@st.composite
def two_ways(draw):
    """The same inputs, in two orders and cut into batches in two ways."""
    taken = draw(st.lists(TAKEN, min_size=2, max_size=7, unique=True))
    return [_cut(draw, draw(st.permutations(taken))) for _ in range(2)]


def _cut(draw, taken):
    places = sorted(draw(st.sets(st.integers(1, max(1, len(taken) - 1)), max_size=3)))
    return [taken[a:b] for a, b in zip([0, *places], [*places, len(taken)], strict=True) if taken[a:b]]


@given(ways=two_ways())
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_order_and_any_batches_give_the_same_tables(ways, make, all_tables, tmp_path_factory):
    homes = []
    for batches in ways:
        home = Home(tmp_path_factory.mktemp("home"))
        for batch in batches:
            read = [_read(make, t) for t in batch]
            load(
                home,
                [a for a, _ in read],
                [e for _, e in read],
                [make.reject(a.uri) for a, _ in read],
                make.now,
            )
        homes.append(home)
    expected = all_tables(homes[0], working=True)
    assert all_tables(homes[1], working=True) == expected
    rebuild(homes[0])
    assert all_tables(homes[0]) == expected


def _read(make, t):
    a = make.article(t.text, t.file, t.published, headline=t.headline, agency=t.agency, status=t.status)
    numbers = (1, 2) if t.version == "rules-1" else (2, 3)
    return a, make.extraction(a, t.version, numbers, actors=("Q30", f"of {t.agency} {t.version}"))
