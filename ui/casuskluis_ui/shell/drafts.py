# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What is typed and not saved, collected when the vault locks and put back afterwards."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QApplication, QWidget


@runtime_checkable
class Draftable(Protocol):
    """A form whose words survive a lock. Any widget with these four parts is one."""

    @property
    def form_name(self) -> str:
        """Stable name of the form, such as ``notification``."""

    @property
    def object_id(self) -> int:
        """The record being edited; 0 for a new one."""

    def draft(self) -> Mapping[str, str]:
        """Return field name to text as typed; empty when there is nothing to keep."""

    def restore(self, fields: Mapping[str, str]) -> None:
        """Put the words back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormDraft:
    """The words of one form, on their way to the vault.

    Attributes:
        form: Name of the form.
        object_id: The record being edited; 0 for a new one.
        fields: Field name to text.
        at: When they were put in the vault; None while they are on their way.
    """

    form: str
    object_id: int = 0
    fields: Mapping[str, str] = field(repr=False)
    at: datetime | None = None


def collect(windows: Sequence[QWidget] | None = None) -> list[FormDraft]:
    """Return the drafts of every open form that has one. Hidden forms count too.

    A form that cannot tell its draft is passed over: locking never fails.
    """
    roots = QApplication.topLevelWidgets() if windows is None else windows
    found: dict[tuple[str, int], FormDraft] = {}
    for form in forms_in(roots):
        draft = _draft_of(form)
        if draft is not None:
            found[draft.form, draft.object_id] = draft
    return list(found.values())


def put_back(
    drafts: Sequence[FormDraft], windows: Sequence[QWidget] | None = None
) -> list[FormDraft]:
    """Restore drafts into the open forms they came from; returns those that found theirs."""
    roots = QApplication.topLevelWidgets() if windows is None else windows
    waiting = {(draft.form, draft.object_id): draft for draft in drafts}
    restored: list[FormDraft] = []
    for form in forms_in(roots):
        draft = waiting.pop((form.form_name, form.object_id), None)
        if draft is not None:
            form.restore(draft.fields)
            restored.append(draft)
    return restored


def forms_in(roots: Sequence[QWidget]) -> Iterator[Draftable]:
    """Give every form in these windows or pages, hidden ones too."""
    # Asking a widget takes long, and there are thousands, of some dozens of kinds.
    kinds: dict[type, bool] = {}
    for root in roots:
        for widget in (root, *root.findChildren(QWidget)):
            kind = type(widget)
            if kind not in kinds:
                kinds[kind] = hasattr(kind, "draft")
            if kinds[kind] and isinstance(widget, Draftable):
                yield widget


def _draft_of(form: Draftable) -> FormDraft | None:
    try:
        fields = form.draft()
        if not any(fields.values()):
            return None
        return FormDraft(form=form.form_name, object_id=form.object_id, fields=dict(fields))
    except Exception:  # noqa: BLE001 - one broken form must not keep the vault open
        return None
