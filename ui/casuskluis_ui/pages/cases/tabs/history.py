# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tab with what changed: before, after, who and when."""

from typing_extensions import override

from casuskluis.services.casework.cases import CaseFile
from casuskluis_ui.pages.cases.tabs.base import CaseTab
from casuskluis_ui.pages.changes import ChangesColumn


class HistoryTab(CaseTab):
    """The earlier values of a case and of all that hangs on it."""

    @override
    def title(self) -> str:
        return self.tr("Geschiedenis")

    @override
    def show_file(self, file: CaseFile) -> None:
        """Show a case."""
        self.restart()
        lines = self.desk.workspace.histories.of_case(file.case.id)
        self.column.addWidget(ChangesColumn(lines))
        self.column.addStretch(1)
