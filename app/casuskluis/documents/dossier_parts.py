# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The general parts of a dossier: a chapter with records and tables of any kind."""

from casuskluis.documents import styles
from casuskluis.documents.composer import Composer
from casuskluis.documents.dossier_tables import write_facts, write_table
from casuskluis.documents.papers import DossierChapter, DossierRecord


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
            write_table(composer, table)


def _write_record(composer: Composer, record: DossierRecord) -> None:
    with composer.together():
        if record.heading.strip():
            composer.heading(3, record.heading, in_outline=False)
        write_facts(composer, record.fields)
    for label, text in record.texts:
        if label.strip():
            composer.labelled(label, text)
        else:
            composer.prose(text)
