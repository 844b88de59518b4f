"""Which files are meant by the arguments of a person: files, patterns, folders (recursively), standard input."""

from __future__ import annotations

import glob
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from seeds.errors import ParseError

TEMPORARY = (".part", ".tmp", ".crdownload", ".swp", "~")
LARGEST = 10_000_000  # bytes: the longest story is a hundredth of this


@dataclass(frozen=True, slots=True)
class Found:
    """`paths` sorted and unique; `missing` as (argument, why)."""

    paths: tuple[Path, ...]
    missing: tuple[tuple[str, str], ...]


def find_stories(arguments: Iterable[str]) -> Found:
    """The files that `arguments` name: a file, a folder with all below it, or a pattern such as `in/*.txt`.

    Hidden and half-written files (`.part`, `.tmp`, ...) in folders and patterns are left alone.
    """
    paths: set[Path] = set()
    missing = []
    for argument in arguments:
        here, why = _expand(argument)
        paths.update(here)
        if why:
            missing.append((argument, why))
    return Found(tuple(sorted(paths)), tuple(missing))


def is_story(path: Path) -> bool:
    """Whether a file found in a folder is taken: not hidden, not half-written."""
    return not path.name.startswith(".") and not path.name.lower().endswith(TEMPORARY)


def printable(name: str) -> str:
    """A file's name as text: bytes in it that are not UTF-8 are written `\\xff`, so that it can be kept and printed.

    find_stories takes such a name as well.
    """
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def read_story(path: Path, limit: int = LARGEST) -> bytes:
    """The bytes of one file. Raises ParseError: `too_large` (more than `limit` bytes), `unreadable`."""
    try:
        size = path.stat().st_size
        if size <= limit:
            return path.read_bytes()
    except FileNotFoundError as e:
        raise ParseError("unreadable", "is gone; it was there when the run began") from e
    except OSError as e:
        raise ParseError("unreadable", f"cannot be read ({e.strerror}); check the path and its rights") from e
    raise ParseError(
        "too_large",
        f"{size / 1e6:.1f} MB is more than the {limit / 1e6:.0f} MB that one story may have; split it into stories",
    )


def _named(argument: str) -> Path:
    """The file that a person or `printable` means."""
    path = Path(argument)
    if "\\x" not in argument or path.exists():
        return path
    raw = re.sub(rb"\\x([0-9a-f]{2})", lambda m: bytes.fromhex(m[1].decode()), os.fsencode(argument))
    return Path(os.fsdecode(raw))


def _expand(argument: str) -> tuple[list[Path], str | None]:
    path = _named(argument)
    if path.is_file():
        return [path], None
    if path.is_dir():
        found = list(_below(path))
        return found, None if found else "no stories in this folder; put text files there"
    if glob.has_magic(argument):
        matches = map(Path, glob.iglob(argument, recursive=True))  # noqa: PTH207  a pattern may be absolute
        found = [p for p in matches if p.is_file() and is_story(p)]
        return found, None if found else "no file matches this pattern"
    return [], _why_not(path)


def _why_not(path: Path) -> str:
    if path.is_symlink() and not path.exists():
        return f"a link to {printable(str(path.readlink()))}, which is not there"
    if path.exists():
        return "a pipe, device or socket, not a file; pipe it in and give - instead"
    return "no such file or folder; check the path"


def _below(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        inside = path.relative_to(folder).parts
        if path.is_file() and is_story(path) and not any(p.startswith(".") for p in inside):
            yield path
