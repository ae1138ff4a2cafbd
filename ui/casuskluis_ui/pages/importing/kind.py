# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What differs between one kind of records that is taken over from a file and another."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtWidgets import QWidget

from casuskluis.services.network.import_fields import NoUsableColumns
from casuskluis.services.network.import_plans import ImportPlan, SheetToImport
from casuskluis_ui.shell.tasks import TaskControl

Sheet = SheetToImport[Any]
Plan = ImportPlan[Any]
"""The records in it are shown and handed back to the service."""
MappingKey = frozenset[tuple[str, str]]
"""Which column was chosen for what, in a form that can be looked up."""


class Planner(Protocol):
    """Checks every row of a file against the rules and the vault; writes nothing."""

    def __call__(
        self,
        path: Path,
        sheet: Sheet | None,
        *,
        progress: Callable[[int, int], None],
        cancelled: Callable[[], bool],
    ) -> Plan:
        """Return what an import would do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportKind:
    """One kind of records, its words and its use cases.

    Attributes:
        title: Heading of the preview ("Personen inlezen").
        saving: What the progress strip says while they are added.
        known: Why a row that is in the vault already is not taken.
        headings: Of the name and of each of the `cells`.
        fields: What a column can hold, to its Dutch label, in the order shown.
        cells: What is shown of a new record beside its name.
        read: Opens a file; None for a file without columns.
        plan: Works out what would happen.
        apply: Adds the new records, all or none, and counts them.
        settle: Asks about the rows in `ImportPlan.doubles`; returns what to do in place of
            ``apply``, or None when the officer stopped.
    """

    title: str
    saving: str
    known: str
    headings: tuple[str, str, str]
    fields: Mapping[StrEnum, str]
    cells: Callable[[Any], tuple[str, str]]
    read: Callable[[Path], Sheet | None]
    plan: Planner
    apply: Callable[[Plan], int]
    settle: Callable[[Plan, QWidget], Callable[[Plan], int] | None] | None = None


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """A file and the plan for its columns as chosen.

    Attributes:
        sheet: None for a file without columns, such as vCards.
        plan: None when no column holds a name: the officer has to point it out.
        key: The choice it answers; empty for the columns as guessed.
    """

    path: Path = field(repr=False)
    sheet: Sheet | None = field(repr=False)
    plan: Plan | None = field(repr=False)
    key: MappingKey = field(default=frozenset(), repr=False)


def read_file(kind: ImportKind, path: Path, control: TaskControl) -> PlannedFile:
    """Open a file and plan it; runs on the worker thread.

    Raises:
        CasuskluisError: What is wrong with the file.
        Cancelled: When the officer stopped it.
    """
    return plan_file(kind, path, kind.read(path), frozenset(), control)


def plan_file(
    kind: ImportKind,
    path: Path,
    sheet: Sheet | None,
    key: MappingKey,
    control: TaskControl,
) -> PlannedFile:
    """Plan a file with the columns as chosen; runs on the worker thread.

    Raises:
        CasuskluisError: What is wrong with the file.
        Cancelled: When the officer stopped it.
    """
    cancelled = partial(_is_cancelled, control)
    try:
        plan = kind.plan(path, sheet, progress=control.progress, cancelled=cancelled)
    except NoUsableColumns:
        return PlannedFile(path, sheet, None, key)
    return PlannedFile(path, sheet, plan, key)


def _is_cancelled(control: TaskControl) -> bool:
    return control.cancelled
