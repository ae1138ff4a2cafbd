# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""From an open workspace to a session: which pages there are and what each gets."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from casuskluis import __version__
from casuskluis.hardening import words
from casuskluis.hardening.selfcheck import SelfCheck, check_plugins
from casuskluis.services.keeping.views import Flush
from casuskluis.services.workspace import Workspace
from casuskluis_ui.admission import admitted, role_warnings
from casuskluis_ui.finding import VaultFinder
from casuskluis_ui.pages.jobs import BackupJob, WeeklyJob
from casuskluis_ui.quiet.mode import QuietMode
from casuskluis_ui.quiet.strangers import Strangers
from casuskluis_ui.shell.discretion import Discretion
from casuskluis_ui.shell.drafts import FormDraft
from casuskluis_ui.shell.idle_limit import idle_minutes
from casuskluis_ui.shell.lock import SHELL_FORM
from casuskluis_ui.shell.page import Page
from casuskluis_ui.shell.preferences import PreferenceFile
from casuskluis_ui.shell.session import Reading, Section, Session
from casuskluis_ui.shell.tasks import TaskControl, TaskRunner
from casuskluis_ui.shell.weekly_check import Check
from casuskluis_ui.text.spelling.names import KnownNames
from casuskluis_ui.text.spelling.spelling import Spelling
from casuskluis_ui.text.writing import Writing


def sections(
    workspace: Workspace,
    runner: TaskRunner,
    discretion: Discretion | None = None,
    writing: Writing | None = None,
    self_check: SelfCheck | None = None,
    strangers: Strangers | None = None,
) -> Sequence[Section]:
    """Return the pages the roles of the officer open, in the order of the navigation."""
    strangers = strangers or Strangers(workspace.names)
    pages = _Pages(
        workspace, runner, discretion or Discretion(), writing, self_check, strangers
    )
    every = (
        Section(name="today", title="Vandaag", icon="house", make=pages.today),
        Section(
            name="notifications", title="Meldingen", icon="inbox", make=pages.notifications
        ),
        Section(name="cases", title="Casussen", icon="folder", make=pages.cases),
        Section(name="meetings", title="Overleggen", icon="calendar-days", make=pages.meetings),
        Section(name="partners", title="Partners", icon="handshake", make=pages.partners),
        Section(name="actions", title="Acties", icon="list-checks", make=pages.actions),
        Section(name="programme", title="Programma", icon="landmark", make=pages.programme),
        Section(name="persons", title="Personen", icon="user", make=pages.persons),
        Section(name="care", title="Zorgvuldigheid", icon="shield-check", make=pages.care),
        Section(
            name="overviews", title="Overzichten", icon="chart-column", make=pages.overviews
        ),
        Section(name="journal", title="Logboek", icon="history", make=pages.journal),
        Section(name="settings", title="Instellingen", icon="settings", make=pages.settings),
        Section(name="manual", title="Handboek", icon="book-open", make=pages.manual),
        Section(
            name="moving",
            title="Overstappen",
            icon="file-spreadsheet",
            make=pages.moving,
            listed=False,
        ),
    )
    return admitted(every, workspace.officers.access().permissions)


def open_session(
    workspace: Workspace,
    folder: Path,
    runner: TaskRunner,
    self_check: SelfCheck | None = None,
) -> Session:
    """Return what the shell needs of an open vault.

    Args:
        workspace: The open vault.
        folder: Where it stands.
        runner: The worker of the window.
        self_check: Looks at this process; None where the process did not begin with it.
    """
    workspace.views.write_through(_Later(runner).run)
    drafts = _Drafts(workspace)
    strangers = Strangers(workspace.names)
    quiet = QuietMode(Discretion(), strangers)
    strangers.met.connect(quiet.learn)
    writing = _writing(workspace, runner)
    app = QApplication.instance()
    if isinstance(app, QApplication):
        writing.begin(app)
    return Session(
        folder=folder,
        name=_name(workspace),
        officer=workspace.officer,
        sections=sections(workspace, runner, quiet.discretion, writing, self_check, strangers),
        quiet=quiet,
        save_drafts=drafts.save,
        drafts=drafts.all,
        drop_draft=workspace.drafts.drop,
        bin=workspace.bin,
        last_backup=workspace.backups.last,
        close=partial(_close, workspace, writing),
        warnings=_doubts(self_check) + _warnings(workspace),
        idle_minutes=idle_minutes(workspace),
        demonstration=workspace.is_demonstration,
        permissions=workspace.officers.access().permissions,
        finder=VaultFinder(workspace),
        back_up=BackupJob(workspace.backups),
        backups=None if workspace.is_demonstration else workspace.backups,
        share=workspace.sharing.allowed,
        reading=_reading(workspace, writing),
        check=_weekly(workspace),
        place=workspace.standing,
    )


def _weekly(workspace: Workspace) -> Check | None:
    """Return the weekly check; of a vault that is only looked at nobody keeps the outcome."""
    job = WeeklyJob(workspace.checks)
    return Check(job.due, job) if workspace.reading is None else None


def _reading(workspace: Workspace, writing: Writing) -> Reading | None:
    reading = workspace.reading
    return Reading(reading.sentence, writing.stop) if reading is not None else None


def _name(workspace: Workspace) -> str:
    """Return the name of the vault; one with the demonstration says so, whatever its name."""
    if not workspace.is_demonstration or "Demonstratie" in workspace.name:
        return workspace.name
    return f"Demonstratie · {workspace.name}"


def _warnings(workspace: Workspace) -> tuple[str, ...]:
    """Return what the officer must hear first; a new passphrase before everything else."""
    recovered = workspace.recovered.inside if workspace.recovered else ()
    roles = role_warnings(workspace.officers.access().permissions)
    return recovered + workspace.warnings + roles


def _doubts(self_check: SelfCheck | None) -> tuple[str, ...]:
    """Return what is wrong with this process, or with the plug-ins the window loaded."""
    if self_check is None:
        return ()
    return words.doubts((*self_check.run(), check_plugins()))


def _writing(workspace: Workspace, runner: TaskRunner) -> Writing:
    """Return the help with writing; it loads nothing before somebody writes."""
    wanted = PreferenceFile().load().spelling
    spelling = Spelling(workspace.own_words, KnownNames(workspace), enabled=wanted)
    return Writing(spelling, runner)


def _close(workspace: Workspace, writing: Writing) -> None:
    writing.stop()
    workspace.close()


class _Pages:
    """Makes each page, and loads what it consists of, when somebody first goes there."""

    def __init__(
        self,
        workspace: Workspace,
        runner: TaskRunner,
        discretion: Discretion,
        writing: Writing | None,
        self_check: SelfCheck | None,
        strangers: Strangers,
    ) -> None:
        self._strangers = strangers
        self._workspace = workspace
        self._runner = runner
        self._writing = writing
        self._clock = workspace.context.clock
        self._discretion = discretion
        self._self_check = self_check

    def today(self) -> Page:
        from casuskluis_ui.pages.today.page import TodayPage  # noqa: PLC0415 - when shown

        return TodayPage(self._workspace, self._runner)

    def actions(self) -> Page:
        from casuskluis_ui.pages.actions.page import ActionsPage  # noqa: PLC0415 - when shown

        return ActionsPage(self._workspace, self._clock)

    def overviews(self) -> Page:
        from casuskluis_ui.pages.overviews.page import OverviewsPage  # noqa: PLC0415 - when shown

        return OverviewsPage(self._workspace, self._runner)

    def settings(self) -> Page:
        from casuskluis_ui.pages.settings.page import SettingsPage  # noqa: PLC0415 - when shown

        return SettingsPage(self._workspace, self._runner, PreferenceFile(), self._writing)

    def journal(self) -> Page:
        from casuskluis_ui.pages.journal.page import JournalPage  # noqa: PLC0415 - when shown

        return JournalPage(self._workspace, self._runner, self_check=self._self_check)

    def cases(self) -> Page:
        from casuskluis_ui.pages.cases.page import CasesPage  # noqa: PLC0415 - when shown

        return CasesPage(self._workspace, self._clock, self._runner)

    def meetings(self) -> Page:
        from casuskluis_ui.pages.meetings.page import MeetingsPage  # noqa: PLC0415 - when shown

        return MeetingsPage(self._workspace, self._clock, self._runner, self._discretion)

    def partners(self) -> Page:
        from casuskluis_ui.pages.partners.page import PartnersPage  # noqa: PLC0415 - when shown

        return PartnersPage(self._workspace, self._clock, self._runner)

    def notifications(self) -> Page:
        from casuskluis_ui.pages.notifications.page import NotificationsPage  # noqa: PLC0415 - when shown

        return NotificationsPage(self._workspace, self._clock, self._runner)

    def persons(self) -> Page:
        from casuskluis_ui.pages.persons.page import PersonsPage  # noqa: PLC0415 - when shown

        return PersonsPage(self._workspace, self._clock, self._runner)

    def programme(self) -> Page:
        from casuskluis_ui.pages.programme.page import ProgrammePage  # noqa: PLC0415 - when shown

        return ProgrammePage(self._workspace, self._clock, self._runner)

    def manual(self) -> Page:
        from casuskluis.services.handbook.service import (  # noqa: PLC0415 - when shown
            shipped_handbook,
        )
        from casuskluis_ui.pages.manual.page import ManualPage  # noqa: PLC0415 - when shown

        handbook = shipped_handbook(__version__)
        return ManualPage(handbook, self._clock, self._runner)

    def moving(self) -> Page:
        from casuskluis_ui.pages.moving.page import MovingPage  # noqa: PLC0415 - when shown

        return MovingPage(self._workspace, self._clock, self._runner, self._strangers.meet)

    def care(self) -> Page:
        from casuskluis_ui.pages.care.page import CarePage  # noqa: PLC0415 - when shown

        return CarePage(self._workspace, self._clock, self._runner)


class _Drafts:
    """The drafts of the vault in the words of the shell."""

    def __init__(self, workspace: Workspace) -> None:
        self._service = workspace.drafts
        self._reads = workspace.reading is not None

    def save(self, drafts: Sequence[FormDraft]) -> None:
        if self._reads and all(one.form == SHELL_FORM for one in drafts):
            return  # where somebody was who only looked is no loss
        self._service.keep_all((one.form, one.object_id, one.fields) for one in drafts)

    def all(self) -> list[FormDraft]:
        return [
            FormDraft(
                form=draft.form,
                object_id=draft.object_id,
                fields=draft.fields,
                at=draft.saved_at,
            )
            for draft in self._service.all()
        ]


class _Later:
    """Writes who looked at what behind the window: a safe write takes longer than a glance.

    What cannot be written waits, goes along with the next look, and is written at the latest
    before the vault is locked.
    """

    def __init__(self, runner: TaskRunner) -> None:
        self._runner = runner

    def run(self, flush: Flush) -> None:
        self._runner.run("Logboek bijwerken", partial(_flushed, flush), quiet=True)


def _flushed(flush: Flush, control: TaskControl) -> None:
    del control  # too short to stop
    flush()
