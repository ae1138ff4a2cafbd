# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The sheet of one case under a pseudonym, for inside the office: it stays personal data."""

import secrets
from dataclasses import dataclass
from datetime import date

from casuskluis.disclosure.types.prose import AGE, DISTRICT, PHENOMENON
from casuskluis.documents.papers import PseudonymSheetPaper
from casuskluis.domain.coding import CodeList
from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.officer import Permission
from casuskluis.domain.releases import ReferenceDateImpossible
from casuskluis.domain.setting import SettingKey
from casuskluis.services.context import Context
from casuskluis.services.keeping.control import control_now
from casuskluis.services.keeping.settings import CodeService, SettingService
from casuskluis.services.papers import PrintedPaper
from casuskluis.services.releases.publication_gate import published
from casuskluis.services.releases.traits import read_traits, spans_of
from casuskluis.services.releases.type_words import AGES, half_year, words

_LETTERS = "BCDFGHJKLMNPQRSTVWXZ"
"""Without vowels, so that no word comes out."""
_LENGTH = 6


@dataclass(frozen=True, slots=True)
class PseudonymService:
    """Makes the sheet."""

    context: Context

    def sheet(self, case_id: CaseId, on: date) -> PrintedPaper:
        """Return one case in codes under a pseudonym, for inside the office only.

        The pseudonym is drawn at random; only the journal tells which case it is.

        Raises:
            NotAllowed, CaseShielded: When the case is not for this officer.
            NotFound: When there is no such case.
            ReferenceDateImpossible: When the day has not come, or lies before the case.
            PublicationRefused: When something in it tells who it is about.
        """
        pseudonym = "".join(secrets.choice(_LETTERS) for _ in range(_LENGTH))
        from casuskluis.documents import pseudonym_sheet  # noqa: PLC0415 - only a paper waits for this

        pdf = pseudonym_sheet.build(self._sheet(case_id, on, pseudonym))
        paper = published(
            self.context,
            pdf,
            file_name=f"casusblad-{pseudonym}.pdf",
            title=f"Casusblad {pseudonym} (gepseudonimiseerd)",
        )
        with self.context.write(Permission.OWN_CASES) as transaction:
            transaction.cases.get(case_id)
            what = f"case:{case_id}:{pseudonym}:pseudonym_sheet"
            transaction.journal.record(JournalAction.PRINTED, what)
        return paper

    def _sheet(self, case_id: CaseId, on: date, pseudonym: str) -> PseudonymSheetPaper:
        codes = CodeService(self.context).book()
        with self.context.read(Permission.OWN_CASES) as transaction:
            opened = transaction.cases.get(case_id).opened_on
            if not opened <= on <= self.context.clock.today():
                raise ReferenceDateImpossible
            spans = spans_of(transaction, case_id)
            traits = read_traits(transaction, [case_id], spans, on)[0]
        told = words(codes)
        label = codes.label
        sources = [label(CodeList.SOURCE_DOMAIN, one) for one in sorted(traits.sources)]
        kinds = [label(CodeList.INTERVENTION_KIND, one) for one in sorted(traits.interventions)]
        facts = (
            ("Leeftijd", AGES.get(traits.traits[AGE], "")),
            ("Fenomeen", told.phenomena.get(traits.traits[PHENOMENON], "")),
            ("Gebied", label(CodeList.DISTRICT, traits.traits[DISTRICT])),
            ("Fase", label(CodeList.CASE_PHASE, traits.status)),
            ("Geopend", half_year(opened)),
            ("Herkomst van de signalen", ", ".join(sources)),
            ("Interventies", ", ".join(kinds)),
        )
        return PseudonymSheetPaper(
            municipality=SettingService(self.context).get(SettingKey.MUNICIPALITY).value,
            pseudonym=pseudonym,
            reference_date=on,
            facts=tuple((name, value) for name, value in facts if value),
            printed_at=self.context.clock.now(),
            control=control_now(self.context),
        )
