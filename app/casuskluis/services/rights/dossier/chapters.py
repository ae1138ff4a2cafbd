# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The chapters of a dossier, one for each kind of thing the vault keeps.

They are made in the order of the paper: the numbers of third parties follow that order.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from casuskluis.documents.papers import DossierChapter, DossierRecord, DossierTable
from casuskluis.domain.coding import CodeList
from casuskluis.domain.information import InformationItem
from casuskluis.domain.meeting import AgendaItem
from casuskluis.domain.notification import Notification
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.rights.dossier.choices import DossierChoices, Treatment
from casuskluis.services.rights.dossier.disclosed import disclosures_chapter
from casuskluis.services.rights.dossier.labels import KINDS
from casuskluis.services.rights.dossier.people import hides_notifier
from casuskluis.services.rights.dossier.telling import Teller

NOTIFIER = ("notifier_name", "notifier_reach", "notifier_organisation_id")
SOURCE = ("source_id", "provided_by", "conditions", "reliability")
LEFT_NOTIFIER = "notifier"
LEFT_SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Chapters:
    """Makes the chapters with what the officer chose to leave out."""

    teller: Teller
    choices: DossierChoices

    def all(self) -> tuple[DossierChapter, ...]:
        """Return the chapters in the order of the paper, but for the history."""
        known = self.teller.everything
        each = self._each
        return (
            each("Persoonsgegevens", "subject", [known.subject], lambda _: ""),
            self._notifications(),
            each(
                "Wegingen",
                "assessment",
                known.assessments,
                lambda one: f"Weging van {dutch_date(one.held_on)}",
            ),
            each("Casussen", "case", known.cases, lambda one: f"Casus {one.number}"),
            self._information(),
            each("Leefgebieden", "life_domain_note", known.life_domains, self._life_domain),
            each(
                "Plannen", "action_plan", known.plans, lambda one: f"Plan, versie {one.number}"
            ),
            each("Doelen", "goal", known.goals),
            each("Interventies", "intervention", known.interventions),
            each("Acties", "action_item", known.actions, lambda one: f"Actie {one.number}"),
            each("Vragen om te bespreken", "discussion_request", known.wishes),
            self._meetings(),
            each("Wat aan tafel is gezegd", "item_record", known.item_records),
            each("Vastgelegde verslagen", "minutes_part", known.minutes_parts),
            each("Correcties op verslagen", "minutes_correction", known.minutes_corrections),
            each("Besluiten", "decision", known.decisions, lambda one: f"Besluit {one.number}"),
            each("Informeren", "informing", known.informings),
            disclosures_chapter(self.teller),
            each("Toetsen of de casus nog nodig is", "necessity_review", known.reviews),
            each("Andere mensen in uw dossier", "related_person", known.related),
            each("Gebruikte instrumenten", "instrument_reference", known.instruments),
            each("Stappen bij het sluiten", "closing_step", known.closing_marks),
            each(
                "Bijlagen",
                "attachment",
                known.attachments,
                intro="De bestanden zelf krijgt u apart.",
            ),
            self._addenda(),
            each("Uw verzoeken", "access_request", known.requests, lambda one: one.number),
            self._drafts(),
        )

    def withheld(self) -> list[InformationItem]:
        """Return the information that is left out as a whole."""
        return [
            item
            for item in self.teller.everything.information
            if self.choices.of(item).treatment is Treatment.WITHHELD
        ]

    def hides_notifier_of(self, told: Notification) -> bool:
        """Whether nothing of this notifier is told."""
        return hides_notifier(told.notifier_kind, shielded=told.shield_source)

    def hides_source_of(self, item: InformationItem) -> bool:
        """Whether the source of this information is not named."""
        return self.choices.of(item).treatment is not Treatment.WHOLE

    def _each(
        self,
        title: str,
        kind: str,
        records: Sequence[Any],
        heading: Callable[[Any], str] | None = None,
        *,
        intro: str = "",
    ) -> DossierChapter:
        made = tuple(
            self.teller.record(kind, one, heading(one) if heading else f"{KINDS[kind]} {place}")
            for place, one in enumerate(records, start=1)
        )
        return DossierChapter(title=title, intro=intro, records=made)

    def _notifications(self) -> DossierChapter:
        records = []
        for told in self.teller.everything.notifications:
            hidden = self.hides_notifier_of(told)
            # How to reach a person is nobody else's business, also when the name may be known.
            shielded = NOTIFIER if hidden else ("notifier_reach",)
            if hidden:
                self.teller.left_out[LEFT_NOTIFIER] += 1
            heading = f"Melding {told.number}"
            records.append(self.teller.record("notification", told, heading, shielded=shielded))
        return DossierChapter(
            title="Meldingen",
            intro="Wat bij de gemeente is binnengekomen, en wat de melder ervan vond.",
            records=tuple(records),
        )

    def _information(self) -> DossierChapter:
        left_out = self.withheld()
        records: list[DossierRecord] = []
        for item in self.teller.everything.information:
            if item in left_out:
                continue
            shielded = SOURCE if self.hides_source_of(item) else ()
            if shielded:
                self.teller.left_out[LEFT_SOURCE] += 1
            heading = f"Informatie {len(records) + 1}"
            records.append(
                self.teller.record("information_item", item, heading, shielded=shielded)
            )
        return DossierChapter(title="Informatie", records=tuple(records))

    def _life_domain(self, note: Any) -> str:
        return self.teller.codes.label(CodeList.LIFE_DOMAIN, note.life_domain)

    def _meetings(self) -> DossierChapter:
        known = self.teller.everything
        order = sorted(
            known.agenda_items, key=lambda one: known.meetings[one.meeting_id].held_on
        )
        return DossierChapter(
            title="Overleggen",
            intro="Waar over u is gesproken, waarover, en wie was uitgenodigd.",
            records=tuple(map(self._meeting, order)),
        )

    def _meeting(self, item: AgendaItem) -> DossierRecord:
        meeting = self.teller.everything.meetings[item.meeting_id]
        made = self.teller.record("agenda_item", item, f"Overleg {meeting.number}")
        label = self.teller.codes.label
        about = (
            ("Dag", dutch_date(meeting.held_on)),
            ("Tijd", f"{meeting.starts_at:%H:%M} tot {meeting.ends_at:%H:%M}"),
            ("Soort overleg", label(CodeList.MEETING_KIND, meeting.kind)),
            ("Plaats", self.teller.masker.mask(meeting.place)),
            ("Verslag", label(CodeList.MEETING_STATUS, meeting.status)),
        )
        texts = (*made.texts, ("Uitgenodigd", self._invited(meeting.id)))
        if meeting.secrecy is not None:
            order = meeting.secrecy
            words = f"{order.imposed_by}, {dutch_date(order.imposed_on)}, {order.ground}"
            texts = (*texts, ("Geheimhouding", self.teller.masker.mask(words)))
        return DossierRecord(heading=made.heading, fields=(*about, *made.fields), texts=texts)

    def _invited(self, meeting_id: int) -> str:
        """Return the organisations, what those who came do there, and whether they came."""
        known = self.teller.everything
        lines = []
        for coming in known.attendances.get(meeting_id, []):
            who = self.teller.organisations((coming.organisation_id,))
            contact = known.contacts.get(coming.contact_id or 0)
            function = contact.function if contact else ""
            state = self.teller.codes.label(CodeList.ATTENDANCE_STATUS, coming.status)
            lines.append(", ".join(part for part in (who, function, state.lower()) if part))
        return self.teller.masker.mask("; ".join(lines))

    def _addenda(self) -> DossierChapter:
        hidden = {("information_item", item.id) for item in self.withheld()}
        kept = [
            one
            for one in self.teller.everything.addenda
            if (one.kind, one.record_id) not in hidden
        ]
        return self._each("Aanvullingen en correcties", "addendum", kept)

    def _drafts(self) -> DossierChapter:
        rows = tuple(
            (f"{draft.saved_at:%d-%m-%Y}", self.teller.masker.mask(text))
            for draft in self.teller.everything.drafts
            for text in draft.fields.values()
            if text.strip()
        )
        return DossierChapter(
            title="Getypt maar niet opgeslagen",
            tables=(DossierTable(columns=("Dag", "Tekst"), rows=rows),) if rows else (),
        )
