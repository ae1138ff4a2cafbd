# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Type descriptions: what can be told of groups of cases, at a reference date."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from casuskluis.disclosure.model.printed import PrintedTable
from casuskluis.disclosure.types import TypeClasses, sentences
from casuskluis.disclosure.types.prose import REST
from casuskluis.documents.papers import TypeDescriptionsPaper, TypeText
from casuskluis.domain.coding import CodeBook
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.officer import Permission
from casuskluis.domain.releases import (
    ReferenceDateImpossible,
    ReleaseAudience,
    ReleaseRecord,
    ReleaseStatus,
)
from casuskluis.domain.setting import SettingKey
from casuskluis.services.context import Context
from casuskluis.services.keeping.control import control_now
from casuskluis.services.keeping.settings import CodeService, SettingService
from casuskluis.services.papers import PrintedPaper
from casuskluis.services.releases.publication_gate import PLAIN, Admission, published
from casuskluis.services.releases.releasing import LedgerMoved
from casuskluis.services.releases.traits import traits_on
from casuskluis.services.releases.type_lines import (
    PROFILE,
    control_in,
    is_of,
    line_of,
    texts_in,
)
from casuskluis.services.releases.type_words import half_year, hierarchies, words
from casuskluis.storage.transaction import Transaction

_LEAST = {
    ReleaseAudience.INTERNAL: 5,
    ReleaseAudience.PARTNER: 10,  # knows cases of its own, and can take them off
    ReleaseAudience.PUBLIC: 10,
}
_LABELS = {
    ReleaseAudience.INTERNAL: "intern",
    ReleaseAudience.PARTNER: "partners",
    ReleaseAudience.PUBLIC: "raad en openbaar",
}
METHOD = (
    (
        "Het programma neemt casussen samen die op elkaar lijken, tot elke groep groot genoeg "
        "is. Wat niet voor de hele groep geldt, wordt grover gezegd of weggelaten."
    ),
    (
        "In elke groep staan de casussen er niet allemaal hetzelfde voor, en is de aanpak niet "
        "overal gelijk. Van één persoon valt dat dus niet af te leiden. 'De meeste' betekent "
        "60 tot 90 procent van de groep."
    ),
    (
        "Dit beschermt tegen terugrekenen uit de beschrijving. Het beschermt niet tegen wat de "
        "lezer al weet."
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeRelease:
    """Type descriptions of one reference date, with the figures for the release ledger.

    Attributes:
        record: Its line in the ledger; None as long as nothing was to leave.
        printed: The sizes as they are printed.
        least: Fewest cases in a class.
        loss: How much was lost by describing groups, from 0 to 1; 0 when it was told before.
    """

    texts: tuple[TypeText, ...]
    printed: PrintedTable
    least: int
    loss: float
    reference_date: date
    audience: ReleaseAudience
    record: ReleaseRecord | None = None


@dataclass(frozen=True, slots=True)
class TypeService:
    """What can be told of cases without telling of a case."""

    context: Context

    def describe(
        self,
        on: date,
        audience: ReleaseAudience,
        *,
        cancelled: Callable[[], bool] | None = None,
    ) -> TypeRelease:
        """Return descriptions of the cases that ran in the year up to a day.

        What was told of a day before is told again in the same words.

        Raises:
            NotAllowed: When the officer may not see figures.
            ReferenceDateImpossible: When the day has not come.
            TooFewToDescribe: When no group is large and varied enough.
            Cancelled: When the officer stopped it.
        """
        if on > self.context.clock.today():
            raise ReferenceDateImpossible
        with self.context.read(Permission.FIGURES) as transaction:
            before = _told_before(transaction, on, audience)
            if before is not None:
                return before
            records = traits_on(transaction, on)
        codes = CodeService(self.context).book()
        from casuskluis.disclosure.types.describing import (  # noqa: PLC0415 - loads numpy
            describe,
        )

        found = describe(
            records, hierarchies(codes), least=_LEAST[audience], cancelled=cancelled
        )
        return _release(found, codes, on, audience)

    def write(self, release: TypeRelease) -> TypeRelease:
        """Enter descriptions in the release ledger, before their paper can leave.

        Raises:
            NotAllowed: When the officer may not let figures leave.
            UnsafeToPublish: When a size could be computed exactly.
            LedgerMoved: When other words were entered for the same day meanwhile.
        """
        if release.record is not None:
            return release
        told, on = (release.texts, release.printed), release.reference_date
        line = line_of(self.context, told, release.audience, on, _title(on))
        with self.context.write(Permission.RELEASE) as transaction:
            if _told_before(transaction, on, release.audience) is not None:
                raise LedgerMoved
            return replace(release, record=transaction.releases.add(line))

    def paper(self, release: TypeRelease, admission: Admission = PLAIN) -> PrintedPaper:
        """Return descriptions as a PDF, checked by the publication gate.

        One that is not in the ledger yet is a preview: `write` comes before it may leave.

        Raises:
            NotAllowed: When the officer may not let figures leave.
            PublicationRefused: When something in it points at somebody.
            PaperUnsound: When the PDF fails the program's own check.
        """
        on = release.reference_date
        from casuskluis.documents import type_descriptions  # noqa: PLC0415 - only a paper waits for this

        pdf = type_descriptions.build(
            TypeDescriptionsPaper(
                municipality=self._municipality(),
                period=half_year(on),
                reference_date=on,
                least=release.least,
                audience_label=_LABELS[release.audience],
                types=release.texts,
                rest=REST,
                method=METHOD,
                control=control_in(release.record)
                if release.record
                else control_now(self.context),
                printed_at=release.record.made_at
                if release.record
                else self.context.clock.now(),
            )
        )
        title = _title(on)
        name = f"typebeschrijvingen-{on:%Y-%m-%d}.pdf"
        paper = published(self.context, pdf, file_name=name, title=title, admission=admission)
        with self.context.write(Permission.RELEASE) as transaction:
            transaction.journal.record(JournalAction.EXPORTED, f"types:{on}")
        return paper

    def _municipality(self) -> str:
        return SettingService(self.context).get(SettingKey.MUNICIPALITY).value


def _title(on: date) -> str:
    return f"Typebeschrijvingen {half_year(on)}"


def _told_before(
    transaction: Transaction, on: date, audience: ReleaseAudience
) -> TypeRelease | None:
    for record in transaction.releases.of(PROFILE, on):
        if is_of(record, audience) and record.status is not ReleaseStatus.WITHDRAWN:
            texts, printed = texts_in(record)
            return TypeRelease(
                texts=texts,
                printed=printed,
                least=_LEAST[audience],
                loss=0.0,
                reference_date=on,
                audience=audience,
                record=record,
            )
    return None


def _release(
    found: TypeClasses, codes: CodeBook, on: date, audience: ReleaseAudience
) -> TypeRelease:
    told, printed = words(codes), found.printed()
    texts = tuple(
        TypeText(sentences=sentences(one, told), size=str(figure.value))
        for one, figure in zip(found.classes, printed.figures, strict=True)
    )
    return TypeRelease(
        texts=texts,
        printed=printed,
        least=found.least,
        loss=found.loss,
        reference_date=on,
        audience=audience,
    )
