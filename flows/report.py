"""What a run says at its end: a line for people, the refused inputs, and a page of markdown for Prefect."""

from __future__ import annotations

from collections.abc import Sequence

from flows.chain import Summary
from tasks.parse.sources import printable

SHOWN = 20  # refused inputs that are listed one by one


def headline(summary: Summary) -> str:
    """One line: how many, how many claims, how many not."""
    parts = [f"{counted(summary.taken, 'article')} taken in with {counted(summary.claims, 'claim')}"]
    if summary.there:
        parts.append(f"{summary.there:,} there already")
    if summary.rejects:
        parts.append(f"{len(summary.rejects):,} rejected")
    return ", ".join(parts) + "."


def counted(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def refusals(summary: Summary, missing: Sequence[tuple[str, str]] = ()) -> list[str]:
    """One line for each argument and input that was not taken: which, why and what to do."""
    lines = missing_inputs(missing)
    rejects = [*summary.rejects, *summary.crashed]
    lines += [f"{r.uri}: {r.reason}: {r.detail}" for r in rejects[:SHOWN]]
    if len(rejects) > SHOWN:
        lines.append(
            f'... {len(rejects) - SHOWN:,} more: dateline sql "select uri, reason, detail from rejects"'
        )
    return lines


def missing_inputs(missing: Sequence[tuple[str, str]]) -> list[str]:
    return [f"{printable(argument)}: {why}" for argument, why in missing]


def undated(summary: Summary) -> list[str]:
    """One line for each article without a date of publication."""
    lines = [
        f"{uri}: no date of publication was found; its figures have no time unless the text gives one"
        for uri in summary.undated[:SHOWN]
    ]
    if len(summary.undated) > SHOWN:
        lines.append(
            f"... {len(summary.undated) - SHOWN:,} more without a date: "
            'dateline sql "select uri from articles where published_at is null"'
        )
    return lines


def markdown(summary: Summary) -> str:
    """The artifact of a run: counts, seconds by stage with the slowest marked, rejects."""
    slowest = max(summary.seconds, key=lambda s: summary.seconds[s], default=None)
    counts = [
        ("inputs", summary.inputs),
        ("articles taken in", summary.taken),
        ("there already", summary.there),
        ("claims", summary.claims),
        ("rejects", len(summary.rejects)),
        ("without a date", len(summary.undated)),
    ]
    return "\n".join(
        [
            f"**{headline(summary)}**",
            "",
            "| what | how many |",
            "|---|--:|",
            *(f"| {name} | {number:,} |" for name, number in counts),
            "",
            "| stage | seconds |",
            "|---|--:|",
            *(
                f"| {stage}{' (slowest)' if stage == slowest else ''} | {seconds:.2f} |"
                for stage, seconds in summary.seconds.items()
            ),
            *(
                ["", "Rejects:", "", *(f"- `{line}`" for line in refusals(summary))]
                if summary.rejects or summary.crashed
                else []
            ),
        ]
    )
