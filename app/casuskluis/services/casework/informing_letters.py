# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The letter that tells the subject that there is a case about him (AVG article 14)."""

from dataclasses import dataclass, field

from casuskluis.documents.papers import InformingLetterPaper
from casuskluis.domain.case import Case
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import CaseId, OrganisationId
from casuskluis.domain.information import DataCategory
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.officer import Permission
from casuskluis.domain.partner import CoreRole, Organisation, municipality_among
from casuskluis.domain.setting import Setting, SettingKey, Unit
from casuskluis.domain.subject import Subject
from casuskluis.services.context import Context
from casuskluis.services.editions.hosts import host_lines
from casuskluis.services.keeping.control import control_of
from casuskluis.services.keeping.settings import CodeService
from casuskluis.services.papers import PrintedPaper, sound_paper
from casuskluis.storage.transaction import Transaction

_NEEDS = Permission.OWN_CASES
_OWN_CHOICE_FROM = 16
"""Age from which somebody exercises his own rights (UAVG article 5)."""
_UNITS = {Unit.DAYS: "dagen", Unit.WEEKS: "weken", Unit.MONTHS: "maanden", Unit.YEARS: "jaar"}
_CATEGORIES = {
    DataCategory.SPECIAL: "gevoelige gegevens, zoals over gezondheid of geloof",
    DataCategory.CRIMINAL: "gegevens over strafbare feiten",
}


class LetterWithoutReason(RuleViolated):
    """A letter to the subject must say why there is a case."""


class LetterToNobody(RuleViolated):
    """A letter about a child needs the name of the parent or guardian it goes to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterWish:
    """What the officer decides about a letter.

    Attributes:
        reason: Why there is a case, in words for the reader.
        conversation: The offer to talk, with time and place; may be empty.
        to_guardian: It goes to the representative of the subject and speaks of the child.
        salutation: Empty gives a neutral one.
        reference: Of the municipality; the number of the case would tie it to the name.
        tell_sources: Whether it says which kinds of organisations the data came from.
        tell_receivers: Whether it names the organisations that take part.
        privacy_officer: How to reach the data protection officer; may be empty.
        signer: Name below the signature; may be empty.
    """

    reason: str = field(default="", repr=False)
    conversation: str = field(default="", repr=False)
    to_guardian: bool = False
    salutation: str = field(default="", repr=False)
    reference: str = ""
    tell_sources: bool = True
    tell_receivers: bool = True
    privacy_officer: str = ""
    signer: str = field(default="", repr=False)
    signer_function: str = "burgemeester"


@dataclass(frozen=True, slots=True)
class InformingLetterPrinter:
    """Makes the letter. Recording that the subject was told is `InformingService.record`."""

    context: Context

    def wish(self, case_id: CaseId) -> LetterWish:
        """Return what a letter in this case begins with.

        For somebody younger than sixteen it goes to the parent or guardian.
        """
        with self.context.read(_NEEDS) as transaction:
            case = transaction.cases.get(case_id)
            subject = transaction.subjects.get(case.subject_id)
        today = self.context.clock.today()
        youngest = min(subject.birth_date.ages_on(today)) if subject.birth_date else None
        young = youngest is not None and youngest < _OWN_CHOICE_FROM
        return LetterWish(to_guardian=young)

    def draw(self, case_id: CaseId, wish: LetterWish) -> PrintedPaper:
        """Return the letter as a PDF, checked, to look at on the screen.

        Raises:
            LetterWithoutReason: When it does not say why.
            LetterToNobody: When it is for a guardian and none is known.
            CaseShielded: When the case is not for the officer at work.
            PaperUnsound: When the PDF fails the program's own check.
        """
        paper = self._paper(case_id, wish)
        if not wish.reason.strip():
            raise LetterWithoutReason
        from casuskluis.documents import informing_letter  # noqa: PLC0415 - only a paper waits for this

        return sound_paper(
            informing_letter.build(paper),
            file_name=f"informeringsbrief-{paper.dated_on:%Y%m%d}.pdf",
            title="Informeringsbrief",
        )

    def record(self, case_id: CaseId) -> None:
        """Enter in the journal that the letter left."""
        with self.context.write(_NEEDS) as transaction:
            transaction.cases.get(case_id)  # refuses a case of others
            transaction.journal.record(
                JournalAction.PRINTED, f"case:{case_id}:informing_letter"
            )

    def print(self, case_id: CaseId, wish: LetterWish) -> PrintedPaper:
        """Return the letter as a PDF, checked and entered in the journal.

        Raises:
            CasuskluisError: As `draw`.
        """
        paper = self.draw(case_id, wish)
        self.record(case_id)
        return paper

    def _paper(self, case_id: CaseId, wish: LetterWish) -> InformingLetterPaper:
        codes = CodeService(self.context).book()
        with self.context.read(_NEEDS) as transaction:
            case = transaction.cases.get(case_id)
            subject = transaction.subjects.get(case.subject_id)
            known = _Known.read(transaction, case)
            municipality = transaction.settings.get(SettingKey.MUNICIPALITY).value
            contact = transaction.settings.get(SettingKey.CONTACT_POINT).value
            legal_basis = transaction.settings.get(SettingKey.LEGAL_BASIS).value
            retention = transaction.settings.get(SettingKey.CASE_RETENTION)
            control = control_of(transaction)
        hosts = host_lines(known.organisations.values(), municipality)
        return InformingLetterPaper(
            municipality=municipality,
            sender=f"De burgemeester van {municipality}",
            sender_address=known.host_address,
            addressee=_addressee(subject, wish),
            address=() if subject.address_shielded else subject.address_lines,
            guardian_of=subject.name.display if wish.to_guardian else "",
            salutation=wish.salutation,
            reference=wish.reference,
            dated_on=self.context.clock.today(),
            discussed_since=case.opened_on,
            legal_basis=legal_basis,
            reason=wish.reason,
            data_kinds=known.data_kinds(codes),
            sources=known.sources(codes) if wish.tell_sources else (),
            shared_with=known.receivers() if wish.tell_receivers else None,
            retention=_retention(retention),
            conversation=wish.conversation,
            contact_point=(contact, *hosts),
            privacy_officer=wish.privacy_officer,
            signer=wish.signer,
            signer_function=wish.signer_function,
            printed_at=self.context.clock.now(),
            control=control,
        )


@dataclass(frozen=True, slots=True)
class _Known:
    """What the vault holds about a case, as far as a letter tells of it."""

    organisations: dict[int, Organisation]
    source_ids: tuple[OrganisationId, ...]
    shared_with: tuple[OrganisationId, ...]
    categories: frozenset[DataCategory]
    life_domains: tuple[str, ...]

    @classmethod
    def read(cls, transaction: Transaction, case: Case) -> "_Known":
        information = transaction.information.of_case(case.id)
        handed = [
            one.organisation_id
            for one in transaction.disclosures.of_case(case.id)
            if one.organisation_id and not one.refused
        ]
        shared = [place for one in information for place in one.shared_with]
        return cls(
            organisations={one.id: one for one in transaction.organisations.all()},
            source_ids=tuple(one.source_id for one in information if one.source_id),
            shared_with=tuple(dict.fromkeys([*shared, *handed])),
            categories=frozenset(one.category for one in information),
            life_domains=tuple(
                dict.fromkeys(
                    one.life_domain for one in transaction.life_domain_notes.of_case(case.id)
                )
            ),
        )

    @property
    def host_address(self) -> tuple[str, ...]:
        """The address of the municipality, when it is clear which organisation that is."""
        host = municipality_among(self.organisations.values())
        return host.address_lines if host else ()

    def data_kinds(self, codes: CodeBook) -> tuple[str, ...]:
        """Return what kinds of data there are."""
        domains = [codes.label(CodeList.LIFE_DOMAIN, one).lower() for one in self.life_domains]
        return (
            "naam, adres en geboortedatum",
            "wat organisaties hebben gezien of gehoord",
            *(f"hoe het gaat met {one}" for one in domains),
            *(words for kind, words in _CATEGORIES.items() if kind in self.categories),
        )

    def sources(self, codes: CodeBook) -> tuple[str, ...]:
        """Return the kinds of organisations the data came from."""
        found = (self.organisations[one] for one in self.source_ids)
        kinds = [codes.label(CodeList.ORGANISATION_KIND, one.kind) or one.name for one in found]
        return tuple(dict.fromkeys(kinds))

    def receivers(self) -> tuple[str, ...]:
        """Return who takes part or got data; the municipality itself is the sender."""
        found = [self.organisations[one] for one in self.shared_with]
        return tuple(one.name for one in found if one.core_role is not CoreRole.MUNICIPALITY)


def _addressee(subject: Subject, wish: LetterWish) -> str:
    if not wish.to_guardian:
        return subject.name.display
    if not subject.representative.strip():
        raise LetterToNobody
    return subject.representative


def _retention(term: Setting) -> str:
    length = f"{term.number()} {_UNITS.get(term.unit, term.unit)}"
    return f"Wij bewaren de gegevens tot {length} nadat wij stoppen. Daarna wissen wij ze."
