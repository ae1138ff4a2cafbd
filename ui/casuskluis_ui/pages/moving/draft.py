# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A list on its way in, as a draft keeps it: where its file stands, what was done to it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from casuskluis.services.moving.list_parts import CaseField, ListedStage
from casuskluis.services.moving.opened import OpenedList
from casuskluis.services.moving.rows import Choices
from casuskluis_ui.pages.moving.edits import Edits, edits_in


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptList:
    """What a draft says of a list.

    Attributes:
        path: Where the file stood.
        digest: Of its content: when that changed, its rows are other rows.
        columns: What was chosen for the columns, by position; empty for nothing.
        step: How far the officer was.
        row: The row in view; 0 for none.
    """

    path: Path = field(repr=False)
    sheet: str = field(default="", repr=False)
    digest: str = field(default="", repr=False)
    columns: Mapping[int, str] = field(default_factory=dict, repr=False)
    choices: Choices = field(default_factory=Choices)
    edits: Edits = field(default_factory=Edits, repr=False)
    step: int = 0
    row: int = 0

    def chosen_in(self, opened: OpenedList) -> OpenedList:
        """Return a list with its columns as they were chosen."""
        for column in opened.columns:
            told = self.columns.get(column.index)
            if told is not None and told != (column.holds or "") and not column.withheld:
                opened = opened.with_choice(column.index, CaseField(told) if told else None)
        return opened

    def fields(self) -> Mapping[str, str]:
        """Return everything as text."""
        missing, review_by = self.choices.stage_if_missing, self.choices.review_by
        return {
            "path": str(self.path),
            "sheet": self.sheet,
            "digest": self.digest,
            "columns": json.dumps({str(at): told for at, told in self.columns.items()}),
            "stage": missing.value if missing else "",
            "unmapped": "1" if self.choices.keep_unmapped else "",
            "review_by": review_by.isoformat() if review_by else "",
            "edits": self.edits.written(),
            "step": str(self.step),
            "row": str(self.row),
        }


def kept_list(fields: Mapping[str, str]) -> KeptList | None:
    """Return what a draft says; None when it cannot be read any more."""
    try:
        missing, review_by = fields.get("stage", ""), fields.get("review_by", "")
        columns = json.loads(fields.get("columns") or "{}")
        return KeptList(
            path=Path(fields["path"]),
            sheet=fields.get("sheet", ""),
            digest=fields.get("digest", ""),
            columns={int(at): str(told) for at, told in columns.items()},
            choices=Choices(
                stage_if_missing=ListedStage(missing) if missing else None,
                keep_unmapped=bool(fields.get("unmapped")),
                review_by=date.fromisoformat(review_by) if review_by else None,
            ),
            edits=edits_in(fields.get("edits", "")),
            step=int(fields.get("step", "0")),
            row=int(fields.get("row", "0")),
        )
    except (KeyError, ValueError, AttributeError):
        return None


def typed_written(words: Mapping[str, str]) -> str:
    """Return words that are being typed, by name of their field, as text."""
    return json.dumps({**words}, ensure_ascii=False) if words else ""


def words_in(text: str) -> dict[str, str]:
    """Return the words a draft tells of; none when it cannot be read."""
    try:
        found = json.loads(text or "{}")
    except ValueError:
        return {}
    return (
        {str(name): str(told) for name, told in found.items()}
        if isinstance(found, dict)
        else {}
    )
