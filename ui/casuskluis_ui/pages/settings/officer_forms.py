# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The dialogs about a colleague: profile, roles and passphrase."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from casuskluis.domain.coding import CodeList
from casuskluis.domain.errors import NotFound
from casuskluis.domain.officer import Officer, Role
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.office.role_words import ROLE_WORDS, ROLES_PROTECT_NOT
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.dialogs.secret_dialog import SecretDialog, SecretForm, Work
from casuskluis_ui.pages.editing import Editing
from casuskluis_ui.pages.form_parts import Values, day_in
from casuskluis_ui.pages.settings.officer_jobs import AddJob, AddWithCodeJob, KeyJob
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.form import Field, Form
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.passphrase_aid import PassphraseAid
from casuskluis_ui.widgets.passphrase_field import PassphraseField

_YES = "1"
_WAY = "way"
_BY_CODE, _TYPED = "code", "typed"


def _words(text: str) -> str:
    return QCoreApplication.translate("officers", text)


class OfficerForms:
    """Makes the dialogs about colleagues.

    Args:
        workspace: The open vault.
        runner: Runs what takes a key.
        parent: Over which the dialogs stand.
    """

    def __init__(self, workspace: Workspace, runner: TaskRunner, parent: QWidget) -> None:
        self._workspace = workspace
        self._service = workspace.officers
        self._runner = runner
        self._parent = parent

    def new(self, labels: Sequence[str]) -> SecretDialog:
        """Return the dialog that adds a colleague.

        Args:
            labels: Of the colleagues there are, for whom one can stand in.
        """
        form = SecretForm("officer")
        help_text = _words(
            "Zo noemt het logboek deze collega. De naam verandert daarna niet meer."
        )
        form.add(("label", Field(_words("&Naam"), QLineEdit(), help_text=help_text)))
        self._add_roles(form, labels)
        way = _add_way(form)
        aid = self._add_passphrase(form)
        way.follow(form, aid)

        def prepare(values: Values) -> Work:
            officer = self._read(form, values, Officer(label=values["label"], roles=()))
            officer.check()
            if values[_WAY] == _BY_CODE:
                return AddWithCodeJob(self._service, officer)
            return AddJob(self._service, officer, _secret(form))

        return SecretDialog(
            _words("Collega toevoegen"),
            form,
            prepare,
            self._runner,
            check=_Check(form, aid, "label"),
            intro=ROLES_PROTECT_NOT,
            action=_words("Collega toevoegen"),
            parent=self._parent,
        )

    def change(self, officer: Officer, labels: Sequence[str]) -> FormDialog:
        """Return the dialog that changes the roles of a colleague."""
        form = Form("officer", officer.id)
        self._add_roles(form, [one for one in labels if one != officer.label])
        ends = officer.valid_until
        form.fill(
            {role.value: _YES if role in officer.roles else "" for role in Role}
            | {
                "stands_in_for": officer.stands_in_for,
                "valid_until": dutch_date(ends) if ends else "",
            }
        )

        work = Editing(
            officer,
            partial(self._stored, officer),
            partial(self.change, labels=labels),
        )

        def save(values: Values) -> object:
            return self._service.save(self._read(form, values, work.record))

        return FormDialog(
            _words("Rollen van {name}").format(name=officer.label),
            form,
            save,
            intro=ROLES_PROTECT_NOT,
            newest=work.newest,
            parent=self._parent,
        )

    def key(self, officer: Officer) -> SecretDialog:
        """Return the dialog that gives a colleague a passphrase who has none."""
        form = SecretForm("officer_key", officer.id)
        aid = self._add_passphrase(form)

        def prepare(values: Values) -> Work:
            del values
            return KeyJob(self._service, officer.label, _secret(form))

        return SecretDialog(
            _words("Wachtzin geven aan {name}").format(name=officer.label),
            form,
            prepare,
            self._runner,
            check=_Check(form, aid),
            intro=_words("Daarmee opent deze collega de kluis, met zijn eigen rollen."),
            action=_words("Wachtzin geven"),
            parent=self._parent,
        )

    def _stored(self, officer: Officer) -> Officer:
        known = (line.officer for line in self._service.all())
        found = next((one for one in known if one.label == officer.label), None)
        if found is None:
            raise NotFound
        return found

    def _add_roles(self, form: Form, labels: Sequence[str]) -> None:
        codes = self._workspace.codes.book()
        form.add_widget(label(_words("Rollen"), "label"))
        ticks = [
            (
                role.value,
                Field(
                    codes.label(CodeList.ROLE, role),
                    QCheckBox(codes.label(CodeList.ROLE, role)),
                    help_text=ROLE_WORDS[role],
                ),
            )
            for role in Role
        ]
        for left, right in zip(ticks[::2], ticks[1::2], strict=True):
            form.add(left, right)
        stands_in = QComboBox()
        stands_in.addItem(_words("Niemand"), "")
        for one in labels:
            stands_in.addItem(one, one)
        today = self._workspace.context.clock.today
        form.add(
            ("stands_in_for", Field(_words("&Vervangt"), stands_in)),
            (
                "valid_until",
                Field(
                    _words("&Laatste dag"),
                    DateField(today, ahead=True),
                    help_text=_words("Een vervanger heeft altijd een laatste dag."),
                    optional=True,
                ),
            ),
        )

    def _add_passphrase(self, form: SecretForm) -> PassphraseAid:
        text = _words(
            "Laat de collega dit zelf typen: zes losse woorden die niets met hem te maken "
            "hebben."
        )
        first, again = PassphraseField(), PassphraseField(blind=True)
        form.add(("new", Field(_words("&Wachtzin"), first, help_text=text)))
        form.add(("again", Field(_words("Wachtzin &herhalen"), again)))
        aid = PassphraseAid(first, again, partial(_name_in, form))
        form.add_widget(aid)
        return aid

    def _read(self, form: Form, values: Values, officer: Officer) -> Officer:
        return replace(
            officer,
            roles=tuple(role for role in Role if values[role.value] == _YES),
            stands_in_for=values["stands_in_for"],
            valid_until=day_in(form, "valid_until"),
        )


def _secret(form: Form) -> bytearray:
    editor = form["new"].editor
    return editor.secret() if isinstance(editor, PassphraseField) else bytearray()


def _name_in(form: Form) -> tuple[str, ...]:
    """Return the name of the colleague as far as it is typed."""
    return (form["label"].text,) if "label" in form.names else ()


class _Way(QComboBox):
    """How a new colleague comes to a passphrase; only one way asks for it here."""

    def __init__(self) -> None:
        super().__init__()
        self.addItem(_words("Met een eenmalige code op papier"), _BY_CODE)
        self.addItem(_words("De collega typt nu zelf een wachtzin"), _TYPED)
        self._parts: tuple[QWidget, ...] = ()
        self.currentIndexChanged.connect(self._show)

    def follow(self, form: Form, aid: PassphraseAid) -> None:
        """Show the fields for a passphrase only where they are needed."""
        self._parts = (form["new"], form["again"], aid)
        self._show()

    def _show(self) -> None:
        typed = self.currentData() == _TYPED
        for part in self._parts:
            part.setVisible(typed)


def _add_way(form: Form) -> _Way:
    way = _Way()
    help_text = _words(
        "Een code is het veiligst: de collega kiest later zelf een wachtzin, die niemand "
        "anders ziet. Zelf typen kan als de collega nu naast u zit."
    )
    form.add((_WAY, Field(_words("Zo komt de collega &binnen"), way, help_text=help_text)))
    return way


class _Check:
    """Says what is still missing in a form with a new passphrase."""

    def __init__(self, form: Form, aid: PassphraseAid, *required: str) -> None:
        self._form = form
        self._aid = aid
        self._required = (*required, "new")

    def __call__(self, values: Values) -> Mapping[str, str]:
        by_code = values.get(_WAY) == _BY_CODE
        needed = self._required[:-1] if by_code else self._required
        wrong = {name: _words("Vul dit in.") for name in needed if not values[name]}
        if by_code:
            return wrong
        if different := self._aid.difference():
            wrong["again"] = different
        return wrong
