# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What was changed in the records on a person, and when."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from casuskluis.documents.papers import DossierChapter, DossierTable
from casuskluis.domain.history import FieldChange
from casuskluis.services.rights.dossier.chapters import NOTIFIER, SOURCE, Chapters
from casuskluis.services.rights.dossier.labels import HIDDEN, KINDS, label_of
from casuskluis.services.rights.dossier.reading import FIELDS, Everything
from casuskluis.services.rights.dossier.telling import SHIELDED

_COLUMNS = ("Wanneer", "Bij", "Onderdeel", "Was", "Werd")
_NAME = "name_"


def history_chapter(chapters: Chapters) -> DossierChapter:
    """Return the changes, those of what is withheld left out."""
    known = chapters.teller.everything
    records = _records(known)
    shielded = _shielded(chapters)
    gone = {("information_item", item.id) for item in chapters.withheld()}
    rows = tuple(
        _row(chapters, change, records[change.kind, change.record_id], shielded)
        for change in known.history
        if change.field not in HIDDEN and (change.kind, change.record_id) not in gone
    )
    return DossierChapter(
        title="Wijzigingen",
        intro="Wat er eerst stond en wat ervoor in de plaats kwam.",
        tables=(DossierTable(columns=_COLUMNS, rows=rows),) if rows else (),
    )


def _row(
    chapters: Chapters,
    change: FieldChange,
    record: Any,
    shielded: Mapping[tuple[str, int], Iterable[str]],
) -> tuple[str, ...]:
    field = "name" if change.field.startswith(_NAME) else change.field
    hidden = field in shielded.get((change.kind, change.record_id), ())
    values = (
        (SHIELDED if text else "")
        if hidden
        else chapters.teller.earlier_value(change.kind, type(record), change.field, text)
        for text in (change.before, change.after)
    )
    number = getattr(record, "number", "")
    return (
        f"{change.at.astimezone():%d-%m-%Y %H:%M}",
        f"{KINDS[change.kind]} {number}".strip(),
        label_of(change.kind, field),
        *(value or "(leeg)" for value in values),
    )


def _records(known: Everything) -> dict[tuple[str, int], Any]:
    found: dict[tuple[str, int], Any] = {("subject", known.subject.id): known.subject}
    for kind, name in FIELDS.items():
        found |= {(kind, one.id): one for one in getattr(known, name)}
    return found


def _shielded(chapters: Chapters) -> dict[tuple[str, int], Iterable[str]]:
    return dict(_hidden_fields(chapters))


def _hidden_fields(chapters: Chapters) -> Iterator[tuple[tuple[str, int], Iterable[str]]]:
    for told in chapters.teller.everything.notifications:
        hidden = NOTIFIER if chapters.hides_notifier_of(told) else ("notifier_reach",)
        yield ("notification", told.id), hidden
    for item in chapters.teller.everything.information:
        if chapters.hides_source_of(item):
            yield ("information_item", item.id), SOURCE
