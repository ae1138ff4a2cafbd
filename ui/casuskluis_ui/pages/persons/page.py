# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The page with all persons."""

from pathlib import Path

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from casuskluis.domain.clock import Clock
from casuskluis.domain.identifiers import SubjectId
from casuskluis.domain.lists import SubjectLine, SubjectQuery
from casuskluis.domain.subject import Subject
from casuskluis.services.keeping.views import Viewed
from casuskluis.services.lists.columns import ListKind
from casuskluis.services.workspace import Workspace
from casuskluis_ui.lists.setup import ListSetup
from casuskluis_ui.models import PagedListModel
from casuskluis_ui.pages.file_drop import FileDropPage
from casuskluis_ui.pages.importing.flow import RecordImport
from casuskluis_ui.pages.persons.detail import PersonDetail
from casuskluis_ui.pages.persons.form import person
from casuskluis_ui.pages.persons.importing import FILE_ENDINGS, person_kind
from casuskluis_ui.pages.persons.listing import describe, person_query, person_source
from casuskluis_ui.shell.reopening import opens
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.empty_state import EmptyState


def covered(subject: Subject) -> tuple[str, ...]:
    """Return which parts of a person the page covers, in the word of the journal."""
    secret = subject.address if subject.address_shielded else ""
    return tuple(part for part, value in (("bsn", subject.bsn), ("address", secret)) if value)


class PersonsPage(FileDropPage):
    """The list of persons, and the one chosen in it; a file with persons can be dropped."""

    def __init__(
        self,
        workspace: Workspace,
        clock: Clock,
        runner: TaskRunner,
        parent: QWidget | None = None,
    ) -> None:
        empty = EmptyState(
            "users",
            self.tr("Geen persoon gekozen"),
            self.tr("Kies links een persoon, of sleep een bestand met personen hierheen."),
            self.tr("Bestand inlezen"),
        )
        empty.teach(
            self.tr("Nog geen personen"),
            self.tr(
                "Hier staan de mensen die in een melding of casus voorkomen. Zij komen er "
                "vanzelf bij, of u leest een bestand in."
            ),
        )
        super().__init__(
            self.tr("Personen"), self.tr("Naam of bijnaam"), empty, FILE_ENDINGS, parent
        )
        self._workspace = workspace
        self._clock = clock
        self._subject: Subject | None = None
        self._added = SubjectId(0)
        self._import = RecordImport(person_kind(workspace.imports), runner, self)
        add = self.add_primary(self.tr("Persoon"), "user-plus")
        add.setAccessibleName(self.tr("Persoon vastleggen"))
        add.setShortcut("Ctrl+N")
        add.setToolTip(self.tr("Persoon vastleggen (Ctrl+N)"))
        add.clicked.connect(self.add_person)
        read = self.add_action(self.tr("Inlezen"), "upload")
        read.setAccessibleName(self.tr("Personen inlezen uit een bestand"))
        read.setToolTip(self.tr("Personen inlezen uit een CSV- of Excel-bestand"))
        read.clicked.connect(self.choose_file)
        empty.acted.connect(self.choose_file)
        self._detail = PersonDetail(self._note_part)
        self.use_detail(self._detail)
        model: PagedListModel[SubjectQuery, SubjectLine] = PagedListModel(
            person_source(workspace.persons), describe, self
        )
        setup = ListSetup(workspace=workspace, kind=ListKind.PERSONS)
        self.use_list(model, person_query, setup)
        self.list.chosen.connect(self._detail.focus_content)
        self._detail.edit_wanted.connect(self._edit)
        self._detail.case_chosen.connect(self._go_to_case)
        self._import.problem.connect(self.problem)
        self._import.imported.connect(self._imported)

    @override
    def show_record(self, object_id: int) -> None:
        persons = self._workspace.persons
        self._subject = persons.get(SubjectId(object_id))
        self._workspace.views.note(Viewed.SUBJECT, object_id)
        cases = persons.cases_of(self._subject.id)
        changes = self._workspace.histories.of_subject(self._subject.id)
        codes = self._workspace.codes.book()
        self._detail.show_person(self._subject, cases, codes, changes)

    @opens("person", new=True)
    def add_person(self) -> None:
        """Ask for a new person, and show who was added."""
        dialog = person(self._workspace, self._clock, None, self)
        dialog.saved.connect(self._remember)
        if self.ask(dialog):
            self.open_object(self._added)

    def choose_file(self) -> None:
        """Ask for a file with persons and take it over."""
        self.ask_file(self.tr("Personen inlezen"), self.tr("Personen"))

    @override
    def read_file(self, path: Path) -> None:
        """Take persons over from a file; shows first what would happen."""
        self._import.begin(path)

    def _remember(self, stored: object) -> None:
        if isinstance(stored, Subject):
            self._added = stored.id

    def _note_part(self, part: str) -> bool:
        """Enter in the journal that a covered part is shown; tell whether that worked."""
        subject, views = self._subject, self._workspace.views
        return subject is not None and self.attempt(
            lambda: views.note(Viewed.SUBJECT, subject.id, part)
        )

    @opens("person", new=False)
    def _edit(self) -> None:
        # The form shows in full what the page covers.
        if self._subject is not None and all(map(self._note_part, covered(self._subject))):
            self.ask(person(self._workspace, self._clock, self._subject, self))

    def _go_to_case(self, case_id: int) -> None:
        self.went.emit("cases", case_id)

    def _imported(self, count: int) -> None:
        one = self.tr("1 persoon toegevoegd.")
        self.told(one if count == 1 else self.tr("%d personen toegevoegd.") % count)
