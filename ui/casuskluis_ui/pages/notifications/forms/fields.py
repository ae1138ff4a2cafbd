# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The fields of a notification."""

from collections.abc import Sequence
from contextlib import suppress

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from casuskluis.domain.clock import Clock
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.naming import PersonName
from casuskluis.domain.notification import Notification, NotifierKind
from casuskluis.domain.partial_date import NotADate
from casuskluis.domain.partner import Organisation
from casuskluis.domain.setting import SettingKey
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.form_parts import date_in, text_field
from casuskluis_ui.pages.notifications.forms.known_part import KnownPart
from casuskluis_ui.pages.notifications.subject_picker import SubjectPicker
from casuskluis_ui.pages.words import choices_of
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.choices import RecordCombo
from casuskluis_ui.widgets.code_combo import CodeCombo
from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.form import Field, Form
from casuskluis_ui.widgets.labels import label


class NotificationForm(Form):
    """What somebody told, about whom, and who it was.

    Args:
        start: The notification being edited; its identifier is 0 for a new one.
        codes: The code lists.
        organisations: Who can have notified.
        workspace: Where the subject is looked up, and what to do in acute danger.
        clock: The time.
    """

    def __init__(
        self,
        start: Notification,
        codes: CodeBook,
        organisations: Sequence[Organisation],
        workspace: Workspace,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("notification", start.id, parent)
        self._codes = codes
        self._domains = {str(found.id): found.source_domain for found in organisations}
        self._clock = clock
        self._advice = workspace.settings.get(SettingKey.DANGER_ADVICE).value
        self.picker = SubjectPicker(workspace.persons)
        self.known = KnownPart(workspace.known, codes, start.id, start.subject_id, self)
        self._banner = Banner("bad")
        self._add_receipt()
        self._add_observation()
        self._add_subject()
        self._add_notifier(organisations)
        for name in ("notifier_kind", "subject", "new_subject", "acute_danger"):
            self[name].edited.connect(self.show_wanted)
        for name in ("subject", "new_subject", "new_name", "new_birth_date"):
            self[name].edited.connect(self.known.wait)
        self.known.rested.connect(self.look)
        self.known.looked.connect(self._show_known)
        self.known.panel.taken.connect(self._take_known)
        self["notifier_organisation"].edited.connect(self._propose_domain)
        self.show_wanted()

    def show_wanted(self) -> None:
        """Show only the fields that make sense with what was filled in so far."""
        kind = self["notifier_kind"].text
        self["notifier_organisation"].setVisible(kind == NotifierKind.ORGANISATION)
        for name in ("notifier_name", "notifier_reach"):
            self[name].setVisible(kind != NotifierKind.ANONYMOUS)
        known = self.picker.chosen is not None
        self["new_subject"].setVisible(not known)
        for name in ("new_name", "new_birth_date"):
            self[name].setVisible(not known and bool(self["new_subject"].text))
        urgent = bool(self["acute_danger"].text)
        text = self._advice or self.tr(
            "Bel 112 bij direct gevaar. Informeer daarna de politie."
        )
        self._banner.say("bad", text if urgent else "")
        self["danger_action"].setVisible(urgent)

    def typed_name(self) -> PersonName | None:
        """Return the name of the new person being typed; None when there is none."""
        text = self["new_name"].text.strip()
        wanted = bool(self["new_subject"].text) and self.picker.chosen is None
        return PersonName.parse(text) if wanted and text else None

    def look(self) -> None:
        """Look at once whether the person is known."""
        born = None
        with suppress(NotADate):
            born = date_in(self, "new_birth_date")
        self.known.look(self.picker.chosen, self.typed_name(), born)

    def _show_known(self) -> None:
        self["known_reason"].setVisible(self.known.needs_reason)

    def _take_known(self, subject_id: int) -> None:
        self["new_subject"].set_text("")
        self.picker.set_entry(str(subject_id))
        self.show_wanted()
        self.look()

    def _propose_domain(self) -> None:
        """Take over the source domain the organisation counts under."""
        domain = self._domains.get(self["notifier_organisation"].text, "")
        if domain and not self["source_domain"].text:
            self["source_domain"].set_text(domain)

    def _combo(self, code_list: CodeList) -> CodeCombo:
        return CodeCombo(self._codes.choices(code_list))

    def _add_receipt(self) -> None:
        self.add(
            ("received_on", Field(self.tr("&Ontvangen op"), DateField(self._clock.today))),
            (
                "channel",
                Field(self.tr("&Kanaal"), self._combo(CodeList.CHANNEL), optional=True),
            ),
        )
        acute = QCheckBox(self.tr("Er is &acuut gevaar"))
        self.add(("acute_danger", Field(self.tr("Er is acuut gevaar"), acute)))
        self.add_widget(self._banner)
        help_text = self.tr("Wie belde u, en hoe laat?")
        done = text_field(self, self.tr("Wat is er ge&daan"), rows=2, help_text=help_text)
        self.add(("danger_action", done))

    def _add_observation(self) -> None:
        self.add_widget(label(self.tr("Wat is er gebeurd"), "h2"))
        observed = text_field(
            self,
            self.tr("&Waargenomen gedrag"),
            help_text=self.tr("Alleen wat iemand zag of hoorde."),
        )
        opinion = text_field(
            self,
            self.tr("&Mening van de melder (mag leeg)"),
            rows=3,
            help_text=self.tr("Uitingen van geloof of mening zijn op zichzelf geen signaal."),
        )
        self.add(("observed_behaviour", observed))
        self.add(("notifier_opinion", opinion))
        incident = DateField(self._clock.today, whole=False)
        self.add(
            ("incident_on", Field(self.tr("Wa&nneer"), incident, optional=True)),
            ("incident_place", Field(self.tr("&Plaats"), QLineEdit(), optional=True)),
        )

    def _add_subject(self) -> None:
        self.add_widget(label(self.tr("Om wie gaat het"), "h2"))
        self.add(("subject", Field(self.tr("&Betrokkene"), self.picker, optional=True)))
        fresh = QCheckBox(self.tr("Nieuwe persoon &vastleggen"))
        self.add(("new_subject", Field(self.tr("Nieuwe persoon vastleggen"), fresh)))
        born = DateField(self._clock.today, whole=False)
        self.add(
            ("new_name", Field(self.tr("&Naam"), QLineEdit())),
            ("new_birth_date", Field(self.tr("&Geboren"), born, optional=True)),
        )
        self.add_widget(self.known.panel)
        reason = text_field(
            self,
            self.tr("Waarom een tweede meldin&g"),
            rows=2,
            help_text=self.tr("Bijvoorbeeld: nieuw gedrag, of toch een andere persoon."),
        )
        self.add(("known_reason", reason))
        self["known_reason"].hide()
        ideology = self._combo(CodeList.IDEOLOGY)
        self.add(("ideology", Field(self.tr("&Fenomeen"), ideology, optional=True)))

    def _add_notifier(self, organisations: Sequence[Organisation]) -> None:
        self.add_widget(label(self.tr("Wie meldt"), "h2"))
        places = RecordCombo(choices_of(organisations))
        self.add(
            (
                "notifier_kind",
                Field(self.tr("&Soort melder"), self._combo(CodeList.NOTIFIER_KIND)),
            ),
            ("notifier_organisation", Field(self.tr("O&rganisatie"), places, optional=True)),
        )
        self.add(
            (
                "notifier_name",
                Field(self.tr("Naam van de &melder"), QLineEdit(), optional=True),
            ),
            ("notifier_reach", Field(self.tr("Bereikbaar &via"), QLineEdit(), optional=True)),
        )
        domains = self._combo(CodeList.SOURCE_DOMAIN)
        help_text = self.tr("Alleen voor de cijfers.")
        herkomst = Field(self.tr("&Herkomst"), domains, help_text=help_text, optional=True)
        self.add(("source_domain", herkomst))
        shield = QCheckBox(self.tr("Bron a&fschermen: op geen enkel papier noemen"))
        self.add(("shield_source", Field(self.tr("Bron afschermen"), shield)))
        feedback = QCheckBox(self.tr("Melder wil &terugkoppeling"))
        self.add(("feedback_wanted", Field(self.tr("Melder wil terugkoppeling"), feedback)))
