# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Where people sign: a row each, with room to write in."""

from collections.abc import Sequence

from casuskluis.documents.composer import Composer, Level
from casuskluis.documents.layout_tables import Column, TableLook
from casuskluis.documents.text import Markup

_ROOM = 34.0
"""Points below the text of a row: enough for a signature."""
_OPEN = (Markup(""), Markup(""))


def write_signatures(
    composer: Composer,
    signers: Sequence[tuple[str, str]],
    statement: str = "",
    level: Level = 2,
) -> None:
    """Write a heading, what is stated, and a row to sign for everybody; on one page.

    Args:
        composer: Of the document.
        signers: What somebody signs as, and the name; a name not known yet is left open.
        statement: What they state by signing; blank lines begin a paragraph; may be empty.
        level: Of the heading; below the second it stays out of the outline.
    """
    text = composer.text
    columns = (
        Column(text.markup("Als"), 22, is_header=True),
        Column(text.markup("Naam"), 30),
        Column(text.markup("Datum"), 16),
        Column(text.markup("Handtekening"), 32),
    )
    rows = [(text.bold(role), text.markup(name), *_OPEN) for role, name in signers]
    with composer.section(), composer.together():
        composer.heading(level, "Ondertekening", in_outline=level <= 2)  # noqa: PLR2004
        composer.prose(statement)
        composer.table(columns, rows, TableLook(room=_ROOM))
