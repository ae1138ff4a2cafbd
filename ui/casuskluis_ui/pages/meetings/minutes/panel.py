# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tab with the minutes: what they say, version by version, and what was corrected."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QWidget
from typing_extensions import override

from casuskluis.domain.identifiers import MinutesVersionId
from casuskluis.domain.meeting import MeetingStatus
from casuskluis.domain.minutes import MinutesCorrection, MinutesVersion
from casuskluis.services.leading.minutes import ReadPart
from casuskluis.services.meetings.meetings import MeetingFile
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.confirm import confirm
from casuskluis_ui.pages.cards import CardColumn, scrolled
from casuskluis_ui.pages.meetings.minutes import forms
from casuskluis_ui.pages.meetings.minutes.cards import MinutesWords, by_item
from casuskluis_ui.pages.meetings.panel import Panel
from casuskluis_ui.pages.words import counted
from casuskluis_ui.shell.reopening import opens
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.empty_state import EmptyState
from casuskluis_ui.widgets.flow import Flow
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import column

_AS_IT_IS = 0


class MinutesPanel(Panel):
    """The minutes of one meeting; read when the tab is in view."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self._words = MinutesWords(self)
        self._stale = False
        self._to_newest = False
        self._versions: tuple[MinutesVersion, ...] = ()
        self.versions = QComboBox()
        self.versions.setAccessibleName(self.tr("Versie van het verslag"))
        self.versions.setMinimumContentsLength(20)
        self.versions.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.check_button = Button(self.tr("Controleren"), "shield-check")
        self.fix_button = Button(self.tr("Versie vastleggen"), "save")
        self.adopt_button = Button(self.tr("Vaststellen…"), "file-check", "primary")
        self.correct_button = Button(self.tr("Correctie vastleggen…"), "pencil")
        self.state = Banner("info")
        self.proof = Banner("ok")
        self._digest = label("", "help", wrap=True)
        self._cards = CardColumn()
        self._build()
        self.versions.activated.connect(self._show_text)
        self.check_button.clicked.connect(self.verify)
        self.fix_button.clicked.connect(self.fix)
        self.adopt_button.clicked.connect(self._ask_adopt)
        self.correct_button.clicked.connect(self._correct)

    @override
    def show_file(self, file: MeetingFile) -> None:
        """Show the minutes of a meeting."""
        other = self.file is None or self.file.meeting.id != file.meeting.id
        super().show_file(file)
        self._stale = True
        if other:
            self.versions.clear()
            self._to_newest = file.meeting.status is not MeetingStatus.BUSY
        if self.isVisible():
            self._read()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._read()

    def fix(self) -> None:
        """Keep the minutes as they are now as a version."""
        file = self.file
        if file is not None:
            self._to_newest = True
            self.attempt(partial(self.workspace.minutes.fix, file.meeting.id))

    def adopt(self) -> None:
        """Adopt the minutes: nothing changes after."""
        file = self.file
        if file is not None:
            self._to_newest = True
            self.attempt(partial(self.workspace.minutes.adopt, file.meeting.id))

    def verify(self) -> None:
        """Show whether the version in view is still what was fixed."""
        chosen = self._chosen()
        if chosen is not None:
            self.proof.say(*self._words.proof(self.workspace.minutes.verify(chosen.id)))

    def _build(self) -> None:
        # Checking comes and goes with the version in view: last, so that no button moves.
        tools = Flow(
            (self.fix_button, self.correct_button, self.adopt_button, self.check_button)
        )
        top = column(
            self.versions, tools, self.state, self.proof, self._digest, margins=(20, 14, 16, 6)
        )
        area = scrolled(self._cards, self.tr("Verslag"))
        whole = column(top, area, spacing=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def _read(self) -> None:
        """Read the versions; the one in view stays it."""
        file = self.file
        if file is None:
            return
        self._stale = False
        kept = self.versions.currentData()
        self._versions = self.workspace.minutes.versions(file.meeting.id)
        frozen = file.meeting.status is MeetingStatus.ADOPTED
        self.versions.clear()
        if not frozen:
            self.versions.addItem(self.tr("Zoals het nu is"), _AS_IT_IS)
        for version in self._versions:
            self.versions.addItem(self._words.version(version), int(version.id))
        if self._to_newest and self._versions:
            kept = int(self._versions[0].id)
        self._to_newest = False
        self.versions.setCurrentIndex(max(self.versions.findData(kept), 0))
        self.versions.setVisible(self.versions.count() > 0)
        self._offer(file)
        self._show_text()

    def _offer(self, file: MeetingFile) -> None:
        """Offer what can be done with these minutes now, and say why the rest cannot."""
        status = file.meeting.status
        frozen = status is MeetingStatus.ADOPTED
        self.fix_button.setVisible(status in {MeetingStatus.BUSY, MeetingStatus.HELD})
        self.adopt_button.setVisible(status is MeetingStatus.HELD)
        may_correct = frozen and bool(forms.deciding(self.workspace, file))
        self.correct_button.setVisible(may_correct)
        if not frozen:
            self.state.say("info", "")
            return
        parts = [self.tr("Dit verslag is vastgesteld en wijzigt niet meer.")]
        if number := len(self.workspace.minutes.corrections(file.meeting.id)):
            one = self.tr("Er is 1 correctie; zij staat bij het punt waar zij over gaat.")
            more = self.tr("Er zijn {n} correcties; zij staan bij het punt waar zij over gaan.")
            parts.append(counted(number, one, more))
        if not may_correct:
            parts.append(
                self.tr(
                    "Een fout herstelt u met een correctie, in een later overleg dat bezig of "
                    "gehouden is."
                )
            )
        self.state.say("info", " ".join(parts))

    def _chosen(self) -> MinutesVersion | None:
        wanted = self.versions.currentData()
        return next((one for one in self._versions if int(one.id) == wanted), None)

    def _show_text(self) -> None:
        file, chosen = self.file, self._chosen()
        if file is None:
            return
        self.proof.say("ok", "")
        self.check_button.setVisible(chosen is not None)
        self._digest.setVisible(chosen is not None)
        service = self.workspace.minutes
        if chosen is None:
            parts = service.preview(file.meeting.id) if not file.meeting.is_preparing else ()
        else:
            self._digest.setText(self.tr("Controlegetal (SHA-256): %s") % chosen.digest)
            parts = service.text_of(MinutesVersionId(chosen.id))
        self._show_parts(parts, service.corrections(file.meeting.id))

    def _show_parts(
        self, parts: Sequence[ReadPart], corrections: Sequence[MinutesCorrection]
    ) -> None:
        self._cards.restart()
        if not parts:
            title = self.tr("Nog geen verslag")
            text = self.tr("Het verslag ontstaat vanzelf terwijl u het overleg leidt.")
            self._cards.column.addWidget(EmptyState("file-text", title, text))
            return
        found = by_item(corrections)
        for part in parts:
            about = found.get(int(part.agenda_item_id or 0), ())
            self._cards.column.addWidget(self._words.part(part, about))
        self._cards.column.addStretch(1)

    def _ask_adopt(self) -> None:
        if confirm(
            self,
            self.tr("Verslag vaststellen?"),
            self.tr(
                "Dit kan niet ongedaan worden gemaakt. Verslag, besluiten en agenda van dit "
                "overleg wijzigen daarna niet meer. Een fout herstelt u met een correctie in "
                "een later overleg."
            ),
            self.tr("Vaststellen"),
        ):
            self.adopt()

    @opens("minutes_correction")
    def _correct(self) -> None:
        file = self.file
        if file is not None:
            meetings = forms.deciding(self.workspace, file)
            codes = self.workspace.codes.book()
            self.asked.emit(forms.correction(self.workspace, file, meetings, codes, self))
