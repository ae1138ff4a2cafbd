# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The wizard: four steps on one page, each of which can be gone back to."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis.services.releases.choosing import Method
from casuskluis.services.releases.releases import Releases
from casuskluis.services.releases.wishes import PreparedOverview
from casuskluis_ui.pages.overviews.wizard.checking import CheckPart
from casuskluis_ui.pages.overviews.wizard.choice import kept_in
from casuskluis_ui.pages.overviews.wizard.choosing import ChoosePart
from casuskluis_ui.pages.overviews.wizard.making import OverviewMaking
from casuskluis_ui.pages.overviews.wizard.releasing import ReleasePart
from casuskluis_ui.pages.overviews.wizard.sample import SamplePart
from casuskluis_ui.pages.overviews.wizard.step_bar import Step, overview_steps
from casuskluis_ui.pages.work_page import WorkPage
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.layouts import NO_MARGINS, STRETCH, column, holder, row
from casuskluis_ui.widgets.stack import Stack
from casuskluis_ui.widgets.tabs import page_head


class WizardPage(WorkPage):
    """Makes one overview. What was chosen survives a lock: the page is a `Draftable`."""

    def __init__(
        self, releases: Releases, runner: TaskRunner, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Overzicht maken"), parent)
        self.making = OverviewMaking(releases, runner, self)
        self._step = Step.CHOOSE
        self.steps = overview_steps()
        self.choose = ChoosePart(releases.choosing)
        self.check = CheckPart()
        self.sample = SamplePart()
        self.release = ReleasePart(releases, runner)
        self._parts = Stack()
        self.back_button = Button(self.tr("Terug"), "arrow-left")
        self.next_button = Button("", kind="primary", tip="Ctrl+N")
        self._build()
        self._connect()
        self._go(Step.CHOOSE)

    @property
    def form_name(self) -> str:
        """Stable name of the form, for the draft."""
        return "overview"

    @property
    def object_id(self) -> int:
        """A new overview has no number."""
        return 0

    def draft(self) -> Mapping[str, str]:
        """Return what was chosen; nothing at the first step or after the release."""
        if self._step is Step.CHOOSE or self.making.record is not None:
            return {}
        return self.choose.choice.fields(self.making.merges, int(self._step))

    def restore(self, fields: Mapping[str, str]) -> None:
        """Choose again what was chosen, and check it again."""
        kept = kept_in(fields)
        if kept is None or not self.attempt(lambda: self.choose.restore(kept.choice)):
            return
        self._outdate()
        self.making.keep_merges(kept.coarser)
        if kept.step > Step.CHOOSE:
            self._ask()

    @override
    def refresh(self) -> None:
        """Read which periods there are; what is under way goes on."""
        self.attempt(self.choose.read)
        self._offer()

    def go_on(self) -> None:
        """Do what the primary button of this step does."""
        if self.next_button.isHidden() or not self.next_button.isEnabled():
            return
        if self._step is Step.CHOOSE:
            self._ask()
        else:
            self._wanted(self._step + 1)

    def _ask(self) -> None:
        period = self.choose.period
        if period is not None:
            self.attempt(lambda: self.making.ask(self.choose.choice, period))

    def _begin(self) -> None:
        self.check.show_busy()
        self._go(Step.CHECK)

    def _show(self, prepared: PreparedOverview) -> None:
        self.check.show_prepared(prepared)
        if self.making.is_safe:
            self.sample.show_prepared(prepared)
            self.release.show_prepared(prepared)
        self._offer()
        self._point()

    def _refuse(self, sentence: str) -> None:
        hides = self.choose.choice.method is not Method.ROUNDING
        has_merges = bool(self.making.merges)
        self.check.show_refusal(sentence, has_merges=has_merges, hides=hides)
        self._offer()

    def _round(self) -> None:
        """Check the same overview again, with rounded figures."""
        self.choose.choose_rounding()
        self._ask()

    def _tell_stopped(self) -> None:
        self.check.show_stopped()
        self._offer()

    def _outdate(self) -> None:
        self.making.forget()
        for part in (self.check, self.sample, self.release):
            part.clear()
        self._offer()

    def _release(self) -> None:
        if self.attempt(self.making.release):
            self._wanted(Step.RELEASE)
            self.changed.emit()
        else:
            # Something may have left since; the sentence says so, and this finds out.
            self.making.check_again()

    def _withdraw(self) -> None:
        if self.attempt(self.making.withdraw):
            self._begin_again()
            self.notice.emit(
                self.tr("Niet vrijgegeven. Latere overzichten rekenen dit niet mee.")
            )
            self.changed.emit()

    def _left(self) -> None:
        record = self.making.record
        if record is not None and self.attempt(self.making.read_record):
            self.release.show_state(self.making.record or record)
        self.changed.emit()

    def _begin_again(self) -> None:
        self._outdate()
        self._go(Step.CHOOSE)

    def _wanted(self, step: int) -> None:
        record = self.making.record
        if step == Step.RELEASE and record is not None and not self.release.is_done:
            self.release.show_record(record)
        self._go(Step(step))

    def _go(self, step: Step) -> None:
        self._step = step
        self._parts.setCurrentIndex(step)
        self._offer()
        self._point()

    def _point(self) -> None:
        """Put the keyboard where the next thing is done: a step takes its buttons with it."""
        if not self.isVisible():
            return
        last = (self.release.looked, self.release.paper.preview.pdf.saving)
        for wanted in (self.check.wants, *last, self.next_button):
            if wanted is not None and wanted.isVisible() and wanted.isEnabled():
                wanted.setFocus()
                return

    def _go_back(self) -> None:
        if self._step is not Step.CHOOSE:
            self._go(Step(self._step - 1))

    @property
    def _reached(self) -> Step:
        """The furthest step that can be gone to."""
        if self.making.is_safe:
            return Step.RELEASE
        asked = self.making.is_busy or self.making.prepared is not None
        return Step.CHECK if asked else self._step

    def _offer(self) -> None:
        """Offer what can be done in this step."""
        self.steps.show_step(self._step, self._reached)
        words = {
            Step.CHOOSE: self.tr("Controleren"),
            Step.CHECK: self.tr("Naar het voorbeeld"),
            Step.SAMPLE: self.tr("Naar vrijgeven"),
        }.get(self._step, "")
        self.next_button.setText(words)
        self.next_button.setAccessibleName(words)
        self.next_button.setVisible(bool(words))
        chosen = self._step is Step.CHOOSE and self.choose.period is not None
        self.next_button.setEnabled(chosen or self._reached > self._step)
        self.back_button.setVisible(self._step is not Step.CHOOSE)

    def _build(self) -> None:
        for part in (self.choose, self.check, self.sample, self.release):
            self._parts.addWidget(part)
        self.next_button.setObjectName("next")
        head = page_head(column(self.steps, margins=(24, 12, 24, 12)))
        foot = holder(
            row(self.back_button, STRETCH, self.next_button, margins=(24, 10, 24, 10))
        )
        foot.setObjectName("foot")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*NO_MARGINS)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self._parts, 1)
        layout.addWidget(foot)

    def _connect(self) -> None:
        making, check, release = self.making, self.check, self.release
        making.began.connect(self._begin)
        making.progressed.connect(check.show_progress)
        making.checked.connect(self._show)
        making.refused.connect(self._refuse)
        making.stopped.connect(self._tell_stopped)
        check.picked.connect(making.take)
        check.settle_wanted.connect(making.settle)
        check.undone.connect(making.undo)
        check.cleared.connect(making.clear_merges)
        check.stopped.connect(making.stop)
        check.withdraw_wanted.connect(self._withdraw)
        check.rounding_wanted.connect(self._round)
        release.release_wanted.connect(self._release)
        release.withdraw_wanted.connect(self._withdraw)
        release.again_wanted.connect(self._begin_again)
        release.left.connect(self._left)
        release.paper.preview.made.connect(self._point)
        release.problem.connect(self.problem)
        release.notice.connect(self.notice)
        self.steps.wanted.connect(self._wanted)
        self.choose.changed.connect(self._outdate)
        self.next_button.clicked.connect(self.go_on)
        self.back_button.clicked.connect(self._go_back)
        QShortcut(
            QKeySequence("Ctrl+N"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
        ).activated.connect(self.go_on)
