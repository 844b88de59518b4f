"""Texts on the past lean on the times that they tell, news on the day of publication."""

from __future__ import annotations

from datetime import date

from tasks.extract.document import Document
from tasks.extract.timex import find_timexes

ANCHOR = date(2021, 12, 9)
CHRONICLE = (
    "In 1911 the mine was opened. In March 1912 the first shaft was sunk. A second one followed in June. In May 1913 a fire "
    "closed both. By October the water was out. In January the miners went back. On 3 May 1914 the new lift was ready. Two "
    "days later it fell. The following year the owner sold the mine. His former partner bought it in 1916."
)
NEWS = (
    "The mine was opened in 1911, closed in 1913, sold in 1915, bought in 1916 and drowned in 1921, the owner said on Monday. "
    "The owner told the paper in October that the pumps, he said, would come in May."
)


def values(text: str, anchor: date | None) -> list[str | None]:
    return [t.value for t in find_timexes(Document(text, anchor=anchor))]


def test_a_chronicle_is_read_from_date_to_date() -> None:
    expected = [
        "1911",
        "1912-03",
        "1912-06",
        "1913-05",
        "1913-10",
        "1914-01",
        "1914-05-03",
        "1914-05-05",
        "1915",
        "PAST_REF",
        "1916",
    ]
    assert values(CHRONICLE, ANCHOR) == expected
    assert values(CHRONICLE, None) == expected


def test_news_that_names_many_years_stays_with_its_day() -> None:
    assert values(NEWS, ANCHOR)[-3:] == ["2021-12-06", "2021-10", "2022-05"]


def test_a_paragraph_on_the_past_does_not_reach_into_the_next() -> None:
    text = "In 1944 the town was shelled. In August it burned.\n\nIn August the mayor resigned."
    assert values(text, ANCHOR) == ["1944", "1944-08", "2021-08"]


def test_the_year_of_a_pair_stands_at_its_end() -> None:
    assert values("The works of August and September 1914 failed.", ANCHOR) == ["1914-08", "1914-09"]


def test_a_page_that_opens_in_a_year_long_past_goes_on_there() -> None:
    page = "The Harrow raid was an attack on a fort in early May 1943.\n\nOn 5 May the boats left. It ended on 9 May."
    assert values(page, ANCHOR) == ["1943-05", "1943-05-05", "1943-05-09"]


def test_news_that_opens_in_a_year_long_past_comes_back_to_its_own() -> None:
    news = "The fort has stood empty since 1943.\n\nOn 5 May the roof fell in. A guard saw it on Tuesday."
    assert values(news, ANCHOR) == ["1943", "2021-05-05", "2021-12-07"]
