# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What a test of parcels does with its hands: answer where, choose, wait."""

from pathlib import Path

from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.parcels import GiveRequest, Recipient
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.parcels.steps import StepsDialog
from casuskluis_ui.widgets.form import Field


class Where:
    """Answers where a file comes; a test sees what was proposed."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self.proposed = ""

    def __call__(self, parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
        del parent, title, kinds
        self.proposed = name
        return self.path


def give(source: Workspace, cases: tuple[CaseId, ...], key: str, target: Path) -> Path:
    """Give cases to a colleague, for the key of another vault: that costs no time."""
    request = GiveRequest(
        cases=cases, recipient=Recipient.COLLEAGUE, receiver="A. de Boer", key=key
    )
    source.parcels.giving.give(request, target)
    return target


def settle(dialog: StepsDialog, qtbot: QtBot) -> None:
    """Wait until nothing is being worked out any more."""
    qtbot.waitUntil(lambda: not dialog.is_busy, timeout=60_000)


def choose(field: Field, value: str) -> None:
    """Choose in a combo box by what it stands for."""
    editor = field.editor
    assert isinstance(editor, QComboBox)
    editor.setCurrentIndex(editor.findData(value))
