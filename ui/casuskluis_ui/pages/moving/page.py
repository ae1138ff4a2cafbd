# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The page Overstappen: from the list of before to files in the vault, in five steps."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis.domain.clock import Clock
from casuskluis.domain.imports import Import
from casuskluis.services.moving.list_parts import CaseField
from casuskluis.services.moving.rows import Choices
from casuskluis.services.moving.strangers import strangers_in
from casuskluis.services.moving.undoing import UndoPlan
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.moving.busy_part import BusyPart
from casuskluis_ui.pages.moving.columns_part import ColumnsPart
from casuskluis_ui.pages.moving.desk import MovingDesk
from casuskluis_ui.pages.moving.done_part import DonePart
from casuskluis_ui.pages.moving.draft import kept_list, typed_written, words_in
from casuskluis_ui.pages.moving.earlier import EarlierCard
from casuskluis_ui.pages.moving.file_part import ENDINGS, FilePart
from casuskluis_ui.pages.moving.foot import StepFoot
from casuskluis_ui.pages.moving.rows.listing import Which
from casuskluis_ui.pages.moving.rows.part import RowsPart
from casuskluis_ui.pages.moving.steps import Step, moving_steps
from casuskluis_ui.pages.moving.totals_part import TotalsPart
from casuskluis_ui.pages.moving.undoing import ImportUndoing
from casuskluis_ui.pages.moving.words import made_words
from casuskluis_ui.pages.words import counted
from casuskluis_ui.pages.work_page import WorkPage
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import NO_MARGINS, column
from casuskluis_ui.widgets.stack import Stack
from casuskluis_ui.widgets.tabs import page_head


def _nobody(people: Iterable[object]) -> None:
    """Where there is no quiet mode."""
    del people


class MovingPage(WorkPage):
    """Takes a list over. What was chosen survives a lock: the page is a `Draftable`.

    Args:
        workspace: The services.
        clock: The time.
        runner: Reads, counts and stores.
        meet: Is told who stands in the list, for the quiet mode.

    Signals:
        edited: Something was chosen or typed.
    """

    edited = Signal()

    def __init__(
        self,
        workspace: Workspace,
        clock: Clock,
        runner: TaskRunner,
        meet: Callable[[Iterable[object]], None] = _nobody,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Overstappen vanuit een lijst"), parent)
        self._service = workspace.moving
        self._meet = meet
        self.desk = MovingDesk(workspace.moving, runner, self)
        self.undoing = ImportUndoing(workspace.moving, runner, self)
        self._step = Step.FILE
        self._typed: Mapping[str, str] = {}
        self.steps = moving_steps()
        self.earlier = EarlierCard(self.tr("Eerder overgenomen"))
        self.file = FilePart(self.earlier)
        self.columns = ColumnsPart(clock.today)
        self.rows = RowsPart(self.desk, workspace.codes.book, clock.today)
        self.trial = TotalsPart()
        self.result = DonePart()
        self.busy = BusyPart()
        self._parts = Stack()
        self.foot = StepFoot()
        self._build()
        self._connect()
        self._go(Step.FILE)

    @property
    def step(self) -> Step:
        """The step in view."""
        return self._step

    @property
    def form_name(self) -> str:
        """Stable name of the form, for the draft."""
        return "case_list"

    @property
    def object_id(self) -> int:
        """A list that is not taken in yet has no number."""
        return 0

    def draft(self) -> Mapping[str, str]:
        """Return what was chosen; nothing before there is a list, or when it was taken in."""
        kept = self.desk.kept(int(self._step), self.rows.row)
        if kept is None or self._step is Step.DONE:
            return {}
        typed = self.rows.detail.words() if self.desk.plan else self._typed
        return {**kept.fields(), "typed": typed_written(typed)}

    def restore(self, fields: Mapping[str, str]) -> None:
        """Read the file again, and do to it what was done before."""
        kept = kept_list(fields)
        if kept is None or self.desk.is_busy:
            return
        self._typed = words_in(fields.get("typed", ""))
        self.desk.waiting = kept
        self.desk.open(kept.path)

    @override
    def hasHeightForWidth(self) -> bool:
        # Its steps scroll: the page asks no height for their whole content.
        return False

    @override
    def refresh(self) -> None:
        """Read which lists were taken over; the one under way stays as it is."""
        self.attempt(self._show_earlier)

    @override
    def take_files(self, paths: Sequence[Path]) -> bool:
        takes = len(paths) == 1 and paths[0].suffix.casefold() in ENDINGS
        if takes:
            self.open_list(paths[0])
        return takes

    def open_list(self, path: Path) -> None:
        """Open another list."""
        self._typed = {}
        self.desk.open(path)

    def go_on(self) -> None:
        """Do what the primary button of this step does."""
        if not self.foot.goes_on:
            return
        if self._step is Step.FILE:
            self._go(Step.COLUMNS)
        elif self._step is Step.COLUMNS:
            self.desk.read_rows()
        elif self._step is Step.ROWS and self.rows.detail.settle():
            self.desk.count()
        elif self._step is Step.TRIAL:
            self.desk.take_in()

    def _begin(self, words: str) -> None:
        self.busy.begin(f"{words}…")
        self._parts.setCurrentWidget(self.busy)
        self._offer()

    def _end(self) -> None:
        self._parts.setCurrentIndex(self._step)
        self._offer()

    def _show_list(self) -> None:
        opened, path, kept = self.desk.opened, self.desk.path, self.desk.resumed
        if opened is None or path is None:
            return
        self.file.show_list(path, opened)
        self.columns.show_list(opened, self.desk.choices)
        if kept is not None and kept.step >= Step.ROWS:
            self._go(Step.COLUMNS)
            self.desk.read_rows()
        elif kept is not None:
            self._go(Step(kept.step))
        elif self.desk.outgrown:
            self.file.told.say("warn", self._outgrown())
            self._go(Step.FILE)
        else:
            single = len(opened.sheets) <= 1 and opened.already is None
            self._go(Step.COLUMNS if single else Step.FILE)

    def _show_rows(self) -> None:
        plan, kept = self.desk.plan, self.desk.resumed
        if plan is None:
            return
        self._meet(strangers_in(plan))
        self.rows.show_plan(plan, kept.row if kept is not None else self.rows.row)
        self._go(Step.ROWS)
        if self._typed:
            self.rows.detail.put_back(self._typed)
            self._typed = {}
        self.desk.resumed = None
        if kept is not None and kept.step == Step.TRIAL:
            self.desk.count()

    def _show_trial(self) -> None:
        if self.desk.totals is not None:
            self.trial.show_totals(self.desk.totals)
            self._go(Step.TRIAL)

    def _show_result(self, done: Import) -> None:
        self.result.show_import(done)
        self._let_go()
        self._go(Step.DONE)
        self.changed.emit()
        self.refresh()

    def _refuse(self, sentence: str) -> None:
        """Say what went wrong where something can be done about it."""
        if self.desk.opened is None:
            self._go(Step.FILE)
            if self.desk.waiting is not None:
                kept = self.tr("Uw keuzes zijn bewaard. Kies het bestand opnieuw.")
                sentence = f"{sentence} {kept}"
            self.file.refuse(sentence)
        elif self._step is Step.TRIAL:
            # What was looked at may be older than the vault: the rows are read again.
            self.desk.read_again()
            self._go(Step.COLUMNS)
            self.columns.refuse(sentence)
        else:
            self._go(Step.COLUMNS)
            self.columns.refuse(sentence)

    def _tell_stopped(self) -> None:
        self._end()
        self.notice.emit(self.tr("Gestopt. Er is niets in de kluis gezet."))

    def _outgrown(self) -> str:
        return self.tr(
            "Het bestand is gewijzigd sinds u ermee bezig was. De kolommen kent het programma "
            "nog; uw correcties in de rijen gelden niet meer."
        )

    def _choose_column(self, index: int, holds: CaseField | None) -> None:
        if self.attempt(lambda: self.desk.choose_column(index, holds)) and self.desk.opened:
            self.columns.show_choice(self.desk.opened, index)
        self._offer()

    def _choose_for_list(self, choices: Choices) -> None:
        self.desk.choose(choices)
        self._offer()

    def _guess_again(self) -> None:
        self.attempt(self.desk.guess_again)

    def _other_sheet(self, sheet: str) -> None:
        if self.desk.path is not None:
            self.desk.open(self.desk.path, sheet)

    def _show_kind(self, which: Which) -> None:
        self.rows.filter(which)
        self._go(Step.ROWS)

    def _edited(self, row: int) -> None:
        del row
        if not self.desk.is_busy:
            self._offer()
        self.edited.emit()

    def _show_earlier(self) -> None:
        self.earlier.show_imports(self._service.all())

    def _undone(self, plan: UndoPlan) -> None:
        text = self.tr("Uit de kluis gehaald: {made}.").format(made=made_words(plan.counts))
        if plan.kept_files:
            stays = counted(
                len(plan.kept_files),
                self.tr("1 dossier blijft, want daaraan is later gewerkt."),
                self.tr("{n} dossiers blijven, want daaraan is later gewerkt."),
            )
            text = f"{text} {stays}"
        if self._step is Step.DONE:
            self._go(Step.FILE)
        self.told(text)

    def _show_cases(self) -> None:
        self.went.emit("cases", 0)

    def _begin_again(self) -> None:
        self._let_go()
        self._go(Step.FILE)

    def _let_go(self) -> None:
        self._typed = {}
        self.desk.leave()
        self.rows.clear()
        self.columns.clear()
        self.file.forget()

    def _wanted(self, step: int) -> None:
        if self._step is Step.ROWS and not self.rows.detail.settle():
            self._offer()
            return
        if step == Step.TRIAL and self.desk.totals is None:
            self.desk.count()
        elif step == Step.ROWS and self.desk.plan is None:
            self.desk.read_rows()
        else:
            self._go(Step(step))

    def _go_back(self) -> None:
        if self._step is not Step.FILE:
            self._wanted(self._step - 1)

    def _go(self, step: Step) -> None:
        self._step = step
        self._parts.setCurrentIndex(step)
        self._offer()
        self.edited.emit()
        self._point()

    def _point(self) -> None:
        """Put the keyboard where the next thing is done: a step takes its buttons with it."""
        if not self.isVisible():
            return
        wanted: QWidget = self.foot.next
        if self._step is Step.ROWS:
            wanted = self.rows.wants
        elif self._step is Step.DONE:
            wanted = self.result.cases_button
        elif self._step is Step.FILE and self.desk.opened is None:
            wanted = self.file.choose_button
        wanted.setFocus()

    @property
    def _reached(self) -> Step:
        """The furthest step that can be gone to."""
        if self._step is Step.DONE:
            return Step.DONE
        if self.desk.plan is not None:
            return Step.TRIAL
        return Step.FILE if self.desk.opened is None else Step.ROWS

    def _offer(self) -> None:
        """Offer what can be done in this step."""
        open_to_go = not self.desk.is_busy and self._step is not Step.DONE
        self.steps.setEnabled(open_to_go)
        self.steps.show_step(self._step, self._reached)
        self.foot.show_step(self._step, self.desk)

    def _build(self) -> None:
        for part in (self.file, self.columns, self.rows, self.trial, self.result, self.busy):
            self._parts.addWidget(part)
        title = label(self.title, "h1")
        head = page_head(column(title, self.steps, spacing=8, margins=(24, 14, 24, 12)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*NO_MARGINS)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self._parts, 1)
        layout.addWidget(self.foot)

    def _connect(self) -> None:
        desk = self.desk
        desk.began.connect(self._begin)
        desk.ended.connect(self._end)
        desk.progressed.connect(self.busy.show_progress)
        desk.listed.connect(self._show_list)
        desk.planned.connect(self._show_rows)
        desk.counted.connect(self._show_trial)
        desk.taken.connect(self._show_result)
        desk.refused.connect(self._refuse)
        desk.stopped.connect(self._tell_stopped)
        desk.edited.connect(self._edited)
        self.busy.stopped.connect(desk.stop)
        self.file.picked.connect(self.open_list)
        self.file.sheet_picked.connect(self._other_sheet)
        self.columns.column_chosen.connect(self._choose_column)
        self.columns.list_chosen.connect(self._choose_for_list)
        self.columns.guess_wanted.connect(self._guess_again)
        self.rows.typed.connect(self.edited)
        self.trial.rows_wanted.connect(self._show_kind)
        self.result.undo_wanted.connect(self.undoing.begin)
        self.result.cases_wanted.connect(self._show_cases)
        self.result.again_wanted.connect(self._begin_again)
        self.earlier.undo_wanted.connect(self.undoing.begin)
        self.undoing.undone.connect(self._undone)
        self.undoing.refused.connect(self.problem)
        self.steps.wanted.connect(self._wanted)
        self.foot.next.clicked.connect(self.go_on)
        self.foot.back.clicked.connect(self._go_back)
        self.foot.again.clicked.connect(self._begin_again)
        QShortcut(
            QKeySequence("Ctrl+N"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
        ).activated.connect(self.go_on)
