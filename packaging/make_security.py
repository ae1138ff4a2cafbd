# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Write the security target into ``SECURITY.md`` (English) and the manual (Dutch).

One source for both, ``packaging/security/target.toml``, so that the two never say different
things. What stands outside the marks is written by hand and stays.

Run it after changing the target: ``.venv/bin/python packaging/make_security.py``.
"""

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "packaging" / "security" / "target.toml"
ENGLISH = ROOT / "SECURITY.md"
DUTCH = ROOT / "resources" / "casuskluis_resources" / "handboek" / "92-beveiligingsdoel.md"

Row = Mapping[str, str | list[str]]
Target = Mapping[str, list[Row]]


def read_target() -> Target:
    """Return every part of the security target, in the order of the file."""
    return tomllib.loads(TARGET.read_text("utf-8"))


def references(target: Target) -> list[str]:
    """Return every test the target rests on: a file, or a file and a test in it."""
    rows = (row for part in target.values() for row in part)
    return [str(test) for row in rows for test in row.get("tests", ())]


def filled(text: str, target: Target, language: str) -> str:
    """Return a document with the part between each pair of marks written anew.

    Raises:
        ValueError: When the document lacks the marks of a part.
    """
    for name, lines in _PARTS[language].items():
        begin, end = f"<!-- {name} -->", f"<!-- /{name} -->"
        if begin not in text or end not in text:
            raise ValueError(name)
        table = "\n".join(lines(target[name]))
        pattern = re.compile(re.escape(begin) + ".*?" + re.escape(end), re.DOTALL)
        text = pattern.sub(lambda _, t=table, b=begin, e=end: f"{b}\n{t}\n{e}", text)
    return text


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> list[str]:
    lines = [head, ("---",) * len(head), *rows]
    return ["| " + " | ".join(cells) + " |" for cells in lines]


def _proofs(row: Row) -> str:
    return "<br>".join(f"`{test}`" for test in row.get("tests", ()))


def _cells(*names: str) -> Callable[[Row], tuple[str, ...]]:
    return lambda row: tuple(str(row[name]) for name in names)


def _plain(*columns: tuple[str, str]) -> Callable[[list[Row]], list[str]]:
    heads, names = tuple(head for head, _ in columns), tuple(name for _, name in columns)
    return lambda rows: _table(heads, map(_cells(*names), rows))


def _proven(*columns: tuple[str, str]) -> Callable[[list[Row]], list[str]]:
    heads, names = tuple(head for head, _ in columns), tuple(name for _, name in columns)
    return lambda rows: _table(
        (*heads, "tests"), ((*_cells(*names)(row), _proofs(row)) for row in rows)
    )


_PARTS: Mapping[str, Mapping[str, Callable[[list[Row]], list[str]]]] = {
    "en": {
        "protects": _proven(("nr", "id"), ("against", "en")),
        "limits": _plain(("nr", "id"), ("what", "en")),
        "accepted": _plain(("nr", "id"), ("risk", "en")),
        "crypto": _plain(("for", "what"), ("how", "how"), ("by", "by")),
        "bio2": _proven(("control", "control"), ("asks", "asks_en"), ("feature", "en")),
    },
    "nl": {
        "protects": _plain(("nr", "id"), ("waartegen en hoe", "nl")),
        "limits": _plain(("nr", "id"), ("wat niet", "nl")),
        "accepted": _plain(("nr", "id"), ("risico", "nl")),
        "bio2": _plain(("maatregel", "control"), ("vraagt", "asks_nl"), ("hoe", "nl")),
    },
}


def main() -> None:
    """Write both documents."""
    target = read_target()
    for path, language in ((ENGLISH, "en"), (DUTCH, "nl")):
        path.write_text(filled(path.read_text("utf-8"), target, language), "utf-8")


if __name__ == "__main__":
    main()
