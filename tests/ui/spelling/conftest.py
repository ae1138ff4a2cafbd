# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""An editor with help in Dutch spelling."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from casuskluis_ui.text.editor import PlainEditor
from casuskluis_ui.text.spelling.spelling import Spelling
from casuskluis_ui.text.writing import Writing
from ui.spelling.waving import Kept


@pytest.fixture
def spelling(qapp: QApplication) -> Iterator[Spelling]:
    made = Spelling(Kept(), lambda word: word == "Yilmaz")
    yield made
    made.stop()


@pytest.fixture
def editor(qtbot: QtBot, spelling: Spelling) -> PlainEditor:
    made = PlainEditor()
    qtbot.addWidget(made)
    made.show()
    Writing(spelling, made).help(made)
    return made
