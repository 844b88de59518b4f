"""Stories and readings of them, made in code, and the tables of a home as plain rows."""

import hashlib
from datetime import UTC, datetime
from types import SimpleNamespace

import duckdb
import pytest

from warehouse.home import Home
from warehouse.models import ActorSighting, Article, Claim, Extraction, Hop, Mention, Reject, RoleHeld

NOW = datetime(2022, 1, 1, tzinfo=UTC)
NOT_COMPARED = {"loaded_at", "batch_id"}  # differ from run to run, and with how inputs are cut into batches
TABLES = ("articles", "claims", "actors", "mentions", "rejects", "received.articles", "received.sightings")


def digest(*parts):
    return hashlib.sha256("|".join(map(str, parts)).encode()).hexdigest()


def article(text="Nine soldiers left the base.", uri="/in/a.txt", published="2021-12-09", **more):
    headline = more.pop("headline", "Soldiers leave")
    at = datetime.fromisoformat(published).replace(tzinfo=UTC) if published else None
    fields = {
        "article_id": digest(headline, text),
        "story_id": digest(headline.removeprefix("CORRECTED: ").removeprefix("WITHDRAWN: "))[:16],
        "content_sha256": digest(text, headline, published, sorted(more.items())),
        "format": "plain",
        "language": "en",
        "word_count": len(text.split()),
        "published_precision": "day" if at else "unknown",
        "recorded_at": NOW,
    }
    return Article(headline=headline, body=text, uri=uri, published_at=at, **(fields | more))


def extraction(a, version="rules-1", numbers=(9,), actors=("Q30",)):
    """A reading that depends on text, publication, agency and version, as real ones do."""
    claims = [
        Claim(
            claim_id=digest(a.article_id, number, a.published_at, a.agency)[:32],
            article_id=a.article_id,
            kind="quantity",
            span_start=0,
            span_end=4,
            quote=a.body[:4],
            sentence_start=0,
            sentence_end=len(a.body),
            number_start=0,
            number_end=4,
            lower=number,
            upper=number,
            measure="personnel",
            hops=(Hop(actor_id=None, name="Maan", cue="told", span_start=0, span_end=2),),
            content_spans=((0, 2),),
            rule=f"of {version}",
            extractor_version=version,
            published_at=a.published_at,
            recorded_at=a.recorded_at,
        )
        for number in numbers
    ]
    sightings = [
        ActorSighting(
            article_id=a.article_id,
            actor_id=actor,
            name=f"Name of {actor}",
            kind="state",
            aliases=(f"{actor} of {version}",),
            roles=(RoleHeld(role="host", affiliation=a.agency),),
        )
        for actor in actors
    ]
    mention = Mention(
        article_id=a.article_id, span_start=0, span_end=4, text=a.body[:4], form="name", type="organization"
    )
    return Extraction(
        article_id=a.article_id,
        extractor_version=version,
        claims=tuple(claims),
        actors=tuple(sightings),
        mentions=(mention,),
    )


def reject(uri="/in/empty.txt", **more):
    fields = {"content_sha256": "0" * 64, "stage": "parse", "reason": "empty", "detail": "nothing in it"}
    return Reject(uri=uri, recorded_at=NOW, **(fields | more))


def rows(home, table, working=False):
    """The rows of a table as sorted text, without what is not compared."""
    with duckdb.connect(":memory:") as db:
        db.execute(f"attach '{home.working if working else home.published}' as it (read_only); use it")
        names = [n for (n, *_) in db.execute(f"describe {table}").fetchall() if n not in NOT_COMPARED]
        return sorted(map(repr, db.execute(f"select {', '.join(names)} from {table}").fetchall()))


def tables(home, working=False):
    return {table: rows(home, table, working) for table in TABLES}


@pytest.fixture
def make():
    """make.article(...), make.extraction(article, ...), make.reject(...)"""
    return SimpleNamespace(article=article, extraction=extraction, reject=reject, now=NOW)


@pytest.fixture
def home(tmp_path):
    return Home(tmp_path / "home")


@pytest.fixture
def take(home):
    """take(article, ...): loads each with its reading, in one batch, and publishes."""
    from tasks.load import finish, load

    def take(*articles, home=home, rejects=(), now=NOW, **reading):
        loaded = load(home, list(articles), [extraction(a, **reading) for a in articles], list(rejects), now)
        finish(home)
        return loaded

    return take


@pytest.fixture
def ask(home):
    """ask("select ..."): rows of the published copy, as anybody's DuckDB reads them."""

    def ask(query, home=home):
        with duckdb.connect(str(home.published), read_only=True) as db:
            return db.execute(query).fetchall()

    return ask


@pytest.fixture
def all_tables():
    return tables
