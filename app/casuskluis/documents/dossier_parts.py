# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The general parts of a dossier: a chapter with records and tables of any kind."""

from casuskluis.documents import styles
from casuskluis.documents.composer import Composer
from casuskluis.documents.layout_tables import Column
from casuskluis.documents.papers import DossierChapter, DossierRecord, DossierTable

_NARROWEST, _WIDEST = 9, 44
"""Shares of the width; about as many letters as there is room for."""
_PROSE = 24
"""Letters; a column with longer cells holds sentences, of which words may be broken."""


def write_chapter(composer: Composer, title: str, chapter: DossierChapter) -> None:
    """Write one part. A part without content says so: the reader knows it was looked for.

    Args:
        composer: Of the document.
        title: The title with its number.
        chapter: The part.
    """
    with composer.section():
        composer.heading(2, title)
        composer.prose(chapter.intro, styles.SMALL)
        if not (chapter.records or any(table.rows for table in chapter.tables)):
            composer.paragraph(composer.text.markup("Hierover is niets vastgelegd."))
        for record in chapter.records:
            _write_record(composer, record)
        for table in chapter.tables:
            _write_table(composer, table)


def _write_record(composer: Composer, record: DossierRecord) -> None:
    markup = composer.text.markup
    if record.heading.strip():
        composer.heading(3, record.heading, in_outline=False)
    composer.facts([(label, markup(value)) for label, value in record.fields])
    for label, text in record.texts:
        if label.strip():
            composer.labelled(label, text)
        else:
            composer.prose(text)


def _write_table(composer: Composer, table: DossierTable) -> None:
    if not table.rows:
        return
    markup = composer.text.markup
    if table.caption.strip():
        composer.heading(3, table.caption, in_outline=False)
    columns = [
        Column(
            markup(title),
            min(_WIDEST, max(_NARROWEST, longest)),
            is_header=position == 0,
            has_prose=longest > _PROSE,
        )
        for position, (title, longest) in enumerate(
            zip(table.columns, _longest(table), strict=True)
        )
    ]
    composer.table(columns, [tuple(map(markup, row)) for row in table.rows])


def _longest(table: DossierTable) -> list[int]:
    """Return per column the number of letters of its longest cell or heading."""
    return [max(map(len, cells)) for cells in zip(table.columns, *table.rows, strict=True)]
