# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The closing checklist: what is settled, what is not, and ticking what an officer knows."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis.domain.closing import AUTOMATIC, ChecklistLine, ClosingStep, StepState
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.identifiers import CaseId
from casuskluis.explanations import explain
from casuskluis.services.endings.closing import ClosingService
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.cases.endings.words import ChecklistWords
from casuskluis_ui.pages.form_parts import Values, required, text_field
from casuskluis_ui.shell.reopening import OpenForm, opens
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.folding_row import FoldingRow
from casuskluis_ui.widgets.form import Form
from casuskluis_ui.widgets.labels import IconLabel, label
from casuskluis_ui.widgets.layouts import STRETCH, clear_layout, column, holder, row

_LOOKS = {
    StepState.DONE: ("circle-check", "ok_fg"),
    StepState.SKIPPED: ("minus", "text2"),
    StepState.OPEN: ("circle-alert", "warn_fg"),
}


_STEP = "step"


class _SkipForm(Form):
    """Remembers about which step it asks."""

    def __init__(self, case_id: CaseId, step: ClosingStep) -> None:
        super().__init__("closing_skip", case_id)
        self._step = step

    @override
    def draft(self) -> Mapping[str, str]:
        """Return what was typed, and about which step."""
        typed = super().draft()
        return {**typed, _STEP: str(self._step)} if typed else {}


class ChecklistPanel(QWidget):
    """Shows every step of the checklist of one case; a tick is stored at once.

    Args:
        service: Of the open vault.
        case_id: The case.
        codes: The code lists.
        fixed: The case is closed: nothing can be ticked any more.

    Signals:
        changed: A step was ticked, explained away or taken back.
        form_opened, form_left: As of a page.
    """

    changed = Signal()
    form_opened = Signal(QWidget)
    form_left = Signal(QWidget, object)

    def __init__(
        self,
        service: ClosingService,
        case_id: CaseId,
        codes: CodeBook,
        *,
        fixed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._case_id = case_id
        self._codes = codes
        self._fixed = fixed
        self._words = ChecklistWords(self)
        self._asking: dict[ClosingStep, FormDialog] = {}
        self.buttons: dict[tuple[ClosingStep, str], Button] = {}
        self.lines: tuple[ChecklistLine, ...] = ()
        self._problem = Banner("bad")
        self._problem.hide()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(14)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self._problem)
        layout.addLayout(self._rows)
        self.refresh()

    @property
    def left(self) -> int:
        """How many steps are still open."""
        return sum(not line.is_settled for line in self.lines)

    def refresh(self) -> None:
        """Read the checklist again."""
        self.lines = self._service.checklist(self._case_id)
        clear_layout(self._rows)
        self.buttons.clear()
        for line in self.lines:
            self._rows.addWidget(self._row(line))

    def tick(self, step: ClosingStep) -> None:
        """Note that a step is done."""
        self._do(partial(self._service.mark, self._case_id, step))

    def take_back(self, step: ClosingStep) -> None:
        """Take a tick away."""
        self._do(partial(self._service.unmark, self._case_id, step))

    def skip(self, step: ClosingStep) -> None:
        """Ask why a step does not apply: in the list itself when that is in a dialog."""
        dialog = self._asking.pop(step, None) or self.skip_dialog(step)
        self.form_opened.emit(dialog)
        if isinstance(self.window(), QDialog):
            self._ask_here(step, dialog)
        elif dialog.exec() == QDialog.DialogCode.Accepted:
            self._after()
            dialog.deleteLater()
        elif dialog.form.changed:
            self._asking[step] = dialog
            self.form_left.emit(dialog, partial(self.skip, step))
        else:
            dialog.deleteLater()

    def _ask_here(self, step: ClosingStep, dialog: FormDialog) -> None:
        dialog.setWindowFlags(Qt.WindowType.Widget)
        self._rows.insertWidget([line.step for line in self.lines].index(step) + 1, dialog)
        dialog.finished.connect(partial(self._asked, step, dialog))
        dialog.show()
        dialog.form["reason"].editor.setFocus()

    def _asked(self, step: ClosingStep, dialog: FormDialog, result: int) -> None:
        self._rows.removeWidget(dialog)
        dialog.finished.disconnect()
        dialog.hide()
        if result == QDialog.DialogCode.Accepted:
            dialog.deleteLater()
            self._after()
        elif dialog.form.changed:
            self._asking[step] = dialog  # with its words, for when it is asked again
        else:
            dialog.deleteLater()

    @opens("closing_skip")
    def skip_again(self, kept: OpenForm) -> None:
        """Ask on about the step somebody was at."""
        if kept.fields.get(_STEP):
            self.skip(ClosingStep(kept.fields[_STEP]))

    def skip_dialog(self, step: ClosingStep) -> FormDialog:
        """Return the dialog that asks why a step does not apply."""
        form = _SkipForm(self._case_id, step)
        form.add(("reason", text_field(self, self.tr("&Waarom geldt dit niet?"), rows=3)))

        def save(values: Values) -> object:
            return self._service.skip(self._case_id, step, values["reason"])

        return FormDialog(
            self._title(step),
            form,
            save,
            check=required(self, "reason"),
            action=self.tr("Overslaan"),
            parent=self,
        )

    def _do(self, work: Callable[[], object]) -> None:
        try:
            work()
        except CasuskluisError as error:
            self._problem.say("bad", explain(error))
            return
        self._after()

    def _after(self) -> None:
        self._problem.say("bad", "")
        self.refresh()
        self.changed.emit()

    def _title(self, step: ClosingStep) -> str:
        return self._codes.label(CodeList.CLOSING_STEP, step)

    def _row(self, line: ChecklistLine) -> QWidget:
        icon, color = _LOOKS[line.state]
        title = self._title(line.step)
        detail = self._words.detail(line)
        texts = [label(title, wrap=True)]
        if detail:
            texts.append(label(detail, "muted", wrap=True))
        state = self._words.state(line.state)
        text = holder(column(*texts, spacing=2))
        left = row(IconLabel(icon, color), text, spacing=10)
        left.setStretch(1, 1)
        part = FoldingRow(holder(left), holder(row(STRETCH, *self._buttons(line), spacing=6)))
        part.setAccessibleName(f"{title}: {state}. {detail}")
        return part

    def _buttons(self, line: ChecklistLine) -> list[Button]:
        if self._fixed or line.step in AUTOMATIC or (line.automatic and line.is_settled):
            return []
        if line.mark is not None:
            return [self._button(line.step, self.tr("Terugnemen"), self.take_back, "")]
        return [
            self._button(line.step, self.tr("Niet nodig"), self.skip, "ghost"),
            self._button(line.step, self.tr("Gedaan"), self.tick, ""),
        ]

    def _button(
        self, step: ClosingStep, text: str, heard: Callable[[ClosingStep], None], kind: str
    ) -> Button:
        button = Button(text, kind=kind)
        button.setAccessibleName(f"{text}: {self._title(step)}")
        button.setAutoDefault(False)
        button.clicked.connect(partial(heard, step))
        self.buttons[step, heard.__name__] = button
        return button
