"""The Parquet schema of each ledger table; what the columns mean stands in warehouse/models.py."""

from __future__ import annotations

import pyarrow as pa

TEXT = pa.string()
COUNT = pa.int32()
INSTANT = pa.timestamp("us", tz="UTC")
SPANS = pa.list_(pa.struct([("span_start", COUNT), ("span_end", COUNT)]))
HOPS = pa.list_(
    pa.struct([("actor_id", TEXT), ("name", TEXT), ("cue", TEXT), ("span_start", COUNT), ("span_end", COUNT)])
)
ROLES = pa.list_(pa.struct([("role", TEXT), ("affiliation", TEXT)]))
NOT_TEXT = {
    "version": COUNT,
    "word_count": COUNT,
    "span_start": COUNT,
    "span_end": COUNT,
    "sentence_start": COUNT,
    "sentence_end": COUNT,
    "number_start": COUNT,
    "number_end": COUNT,
    "lower": pa.float64(),
    "upper": pa.float64(),
    "valid_from": pa.date32(),
    "valid_to": pa.date32(),
    "published_at": INSTANT,
    "recorded_at": INSTANT,
    "superseded_at": INSTANT,
    "content_spans": SPANS,
    "hops": HOPS,
    "aliases": pa.list_(TEXT),
    "roles": ROLES,
}


def schema_of(fields: list[str]) -> pa.Schema:
    """Text, unless NOT_TEXT says what else."""
    return pa.schema([(name, NOT_TEXT.get(name, TEXT)) for name in fields])
