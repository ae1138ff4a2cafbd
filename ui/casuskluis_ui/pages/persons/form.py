# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Recording a person, or changing one."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from casuskluis.domain.clock import Clock
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.identifiers import passes_eleven_test
from casuskluis.domain.naming import PersonName
from casuskluis.domain.setting import SettingKey
from casuskluis.domain.subject import Gender, Subject, SubjectKind
from casuskluis.explanations import explain
from casuskluis.services.intake.persons import BornInFuture, InvalidBsn
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.editing import Editing
from casuskluis_ui.pages.form_parts import Values, date_in
from casuskluis_ui.widgets.code_combo import CodeCombo
from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.form import Field, Form

_BY_HAND = "handmatig"
_PLAIN = (
    "alias", "street", "postcode", "town", "municipality", "phone", "email", "representative",
)  # fmt: skip
"""Fields that are shown as they are in the record."""


class PersonForm(Form):
    """The fields of a person.

    Args:
        subject: The person being edited; one without a name for a new one.
        codes: The code lists.
        clock: The time.
        with_bsn: Whether the number may be kept, or has to be shown to be removed.
    """

    def __init__(
        self,
        subject: Subject,
        codes: CodeBook,
        clock: Clock,
        *,
        with_bsn: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("person", subject.id, parent)
        self._subject = subject
        self._clock = clock
        self._with_bsn = with_bsn
        self._add_person(codes)
        self._add_reach()
        self["family"].mark_required()
        self._show(subject)
        self["kind"].edited.connect(self._show_wanted)
        self._show_wanted()

    def build_on(self, subject: Subject) -> None:
        """Change another version of the person; what is filled in stays."""
        self._subject = subject

    def subject(self) -> Subject:
        """Return the person as filled in.

        Raises:
            NotADate: When the date of birth does not exist.
        """
        values = self.values()
        legal = values["kind"] == SubjectKind.LEGAL
        given, prefix = ("", "") if legal else (values["given"], values["prefix"])
        return replace(
            self._subject,
            kind=SubjectKind.LEGAL if legal else SubjectKind.NATURAL,
            name=PersonName(given=given, prefix=prefix, family=values["family"]),
            birth_date=None if legal else date_in(self, "birth_date"),
            gender=Gender(values["gender"] or Gender.UNKNOWN),
            address_shielded=bool(values["address_shielded"]),
            bsn="".join(char for char in values.get("bsn", "") if char not in " .-"),
            alias=values["alias"],
            street=values["street"],
            postcode=values["postcode"],
            town=values["town"],
            municipality=values["municipality"],
            phone=values["phone"],
            email=values["email"],
            representative=values["representative"],
        )

    def check(self, values: Values) -> Values:
        """Return a sentence for every field that is not right yet."""
        wrong = {} if values["family"] else {"family": self.tr("Vul dit in.")}
        wrong |= self.troubles()
        if wrong:
            return wrong
        subject = self.subject()
        born = subject.birth_date
        if born is not None and born.earliest > self._clock.today():
            wrong["birth_date"] = explain(BornInFuture())
        if subject.bsn and not passes_eleven_test(subject.bsn):
            wrong["bsn"] = explain(InvalidBsn())
        return wrong

    def _add_person(self, codes: CodeBook) -> None:
        kinds = CodeCombo(codes.choices(CodeList.SUBJECT_KIND))
        self.add(
            ("kind", Field(self.tr("&Soort"), kinds)),
            ("alias", Field(self.tr("&Ook bekend als"), QLineEdit(), optional=True)),
        )
        self.add(
            ("given", Field(self.tr("&Voornamen"), QLineEdit(), optional=True)),
            ("prefix", Field(self.tr("&Tussenvoegsel"), QLineEdit(), optional=True)),
            ("family", Field(self.tr("&Achternaam of naam"), QLineEdit())),
        )
        genders = CodeCombo(codes.choices(CodeList.GENDER))
        born = DateField(self._clock.today, whole=False)
        self.add(
            ("birth_date", Field(self.tr("&Geboren"), born, optional=True)),
            ("gender", Field(self.tr("G&eslacht"), genders)),
        )
        if self._with_bsn:
            help_text = self.tr("Alleen als de grondslag is vastgelegd.")
            bsn = Field(self.tr("&BSN"), QLineEdit(), help_text=help_text, optional=True)
            self.add(("bsn", bsn))

    def _add_reach(self) -> None:
        self.add(
            ("street", Field(self.tr("St&raat en nummer"), QLineEdit(), optional=True)),
            ("postcode", Field(self.tr("&Postcode"), QLineEdit(), optional=True)),
        )
        self.add(
            ("town", Field(self.tr("&Woonplaats"), QLineEdit(), optional=True)),
            ("municipality", Field(self.tr("Ge&meente"), QLineEdit(), optional=True)),
        )
        shielded = QCheckBox(self.tr("Adres is ge&heim"))
        self.add(("address_shielded", Field(self.tr("Adres is geheim"), shielded)))
        self.add(
            ("phone", Field(self.tr("Tele&foon"), QLineEdit(), optional=True)),
            ("email", Field(self.tr("E-ma&il"), QLineEdit(), optional=True)),
        )
        help_text = self.tr("Bij een minderjarige: ouder of voogd.")
        representative = Field(
            self.tr("Verte&genwoordiger"), QLineEdit(), help_text=help_text, optional=True
        )
        self.add(("representative", representative))

    def _show(self, subject: Subject) -> None:
        values = {name: str(getattr(subject, name)) for name in _PLAIN}
        values |= {
            "kind": subject.kind,
            "given": subject.name.given,
            "prefix": subject.name.prefix,
            "family": subject.name.family,
            "birth_date": str(subject.birth_date or ""),
            "gender": subject.gender,
            "address_shielded": "1" if subject.address_shielded else "",
        }
        if self._with_bsn:
            values["bsn"] = subject.bsn
        self.fill(values)

    def _show_wanted(self) -> None:
        natural = self["kind"].text != SubjectKind.LEGAL
        for name in ("given", "prefix", "birth_date"):
            self[name].setVisible(natural)


def person(
    workspace: Workspace, clock: Clock, found: Subject | None, parent: QWidget
) -> FormDialog:
    """Return the dialog that records a person, or changes one."""
    start = found or Subject(name=PersonName(family=""), source=_BY_HAND)
    allowed = workspace.settings.get(SettingKey.BSN_ALLOWED).is_on
    # A number kept from before the setting was turned off must be there to be removed.
    form = PersonForm(start, workspace.codes.book(), clock, with_bsn=allowed or bool(start.bsn))
    work = Editing(
        start,
        partial(workspace.persons.get, start.id),
        partial(person, workspace, clock, parent=parent),
    )

    def save(_values: Values) -> object:
        form.build_on(work.record)
        subject = form.subject()
        service = workspace.persons
        return service.save(subject) if subject.id else service.add(subject)

    title = parent.tr("Persoon bewerken") if found else parent.tr("Persoon vastleggen")
    intro = parent.tr("Leg alleen vast wat nodig is. Een deel van een geboortedatum mag ook.")
    return FormDialog(
        title,
        form,
        save,
        check=form.check,
        intro=intro,
        newest=work.newest if found else None,
        parent=parent,
    )
