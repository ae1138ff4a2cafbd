# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The public version of a plan: from reviewed texts only, and read back before it leaves."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, time
from enum import StrEnum

from casuskluis.disclosure.texts import Colour, Layer, TextChangedAfterReview
from casuskluis.documents.papers import (
    PublicChapter,
    PublicMeasure,
    PublicPillar,
    PublicPlanPaper,
)
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import PolicyPlanId
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.officer import Permission
from casuskluis.domain.policy_plan import Measure, PlanSection
from casuskluis.domain.setting import SettingKey
from casuskluis.services.context import Context
from casuskluis.services.masking.service import MaskingService, NotReviewed
from casuskluis.services.papers import PrintedPaper
from casuskluis.services.programme.plan_file import PolicyPlanFile, read_plan
from casuskluis.services.programme.policy_plans import pillars_of
from casuskluis.services.programme.public_texts import (
    PublicParts,
    PublicPieces,
    PublicText,
    public_texts,
)
from casuskluis.services.programme.secret_printing import years_of
from casuskluis.services.releases.publication_gate import Admission, published
from casuskluis.services.releases.red_words import sure_red

_NEEDS = Permission.RELEASE
_OF_THE_VAULT = frozenset({Layer.KNOWN, Layer.RESEMBLES})


class PublicTextsOpen(RuleViolated):
    """Public texts were not looked through, or were edited since, so nothing is printed."""


class NothingPublic(RuleViolated):
    """No chapter and no measure has a public text."""


class Fate(StrEnum):
    """What becomes of a chapter or measure in the public version."""

    PRINTED = "printed"
    LEFT_OUT = "left_out"
    TO_REVIEW = "to_review"
    CHANGED = "changed"


WAITING = frozenset({Fate.TO_REVIEW, Fate.CHANGED})
"""Somebody must look these through before anything is printed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicLine:
    """What the public version makes of one chapter or measure, or of the title of the plan.

    Attributes:
        name: Its title.
        pillar: Label of its pillar; empty for a chapter.
        fate: What becomes of it.
        piece: What is looked through; None when it has no public text.
        shown: What is printed; empty unless it is.
        confidential: What stays in the whole plan only; may be empty.
    """

    name: str
    pillar: str = ""
    fate: Fate
    piece: PublicText | None = None
    shown: str = ""
    confidential: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class PublicPlanService:
    """Makes the public version, and tells what it leaves out."""

    context: Context
    masking: MaskingService

    def lines(self, plan_id: PolicyPlanId) -> tuple[PublicLine, ...]:
        """Return what the public version makes of everything in a plan, in its order.

        Raises:
            NotFound: When there is none.
        """
        file, _ = self._read(plan_id)
        pieces = public_texts(file)
        labels = dict(file.pillars)
        lines = [self._line(file.plan.title, pieces.plan)]
        lines += [self._section_line(one, pieces) for one in file.before]
        for one in file.measures:
            label = labels.get(one.pillar, one.pillar)
            piece, kept = pieces.measures.get(one.id), one.confidential_text
            lines.append(self._line(one.title, piece, pillar=label, confidential=kept))
        lines += [self._section_line(one, pieces) for one in file.after]
        return tuple(lines)

    def to_review(self, plan_id: PolicyPlanId, first: str) -> list[PublicText]:
        """Return the texts to look through: the one asked for, then those that wait behind it.

        Args:
            plan_id: The plan.
            first: Purpose of the text to begin with.
        """
        lines = [one for one in self.lines(plan_id) if one.piece is not None]
        names = [one.piece.purpose for one in lines if one.piece]
        start = names.index(first) if first in names else 0
        return [
            one.piece
            for place, one in enumerate(lines)
            if one.piece and (place == start or (place > start and one.fate in WAITING))
        ]

    def print(self, plan_id: PolicyPlanId) -> PrintedPaper:
        """Return the public version, checked and entered in the journal.

        Raises:
            CasuskluisError: As `draw`.
        """
        paper = self.draw(plan_id)
        self.record(plan_id)
        return paper

    def record(self, plan_id: PolicyPlanId) -> None:
        """Enter in the journal that the public version left."""
        with self.context.write(_NEEDS) as transaction:
            transaction.policy_plans.get(plan_id)
            transaction.journal.record(JournalAction.EXPORTED, f"policy_plan_public:{plan_id}")

    def draw(self, plan_id: PolicyPlanId) -> PrintedPaper:
        """Return the public version as a PDF, read back and found clean.

        Raises:
            NothingPublic: When nothing in the plan has a public text.
            PublicTextsOpen: When a public text must be looked through (again) first.
            PublicTextBroken: When a text fell apart by what was taken out of it.
            PublicationRefused: When the finished PDF points at somebody.
            PaperUnsound: When the PDF fails the program's own check.
        """
        file, codes = self._read(plan_id)
        pieces = public_texts(file)
        if not (pieces.sections or pieces.measures):
            raise NothingPublic
        masked = self._masked(pieces)
        with self.context.read(_NEEDS) as transaction:
            municipality = transaction.settings.get(SettingKey.MUNICIPALITY).value
        plan = file.plan
        paper = PublicPlanPaper(
            municipality=municipality,
            title=masked[pieces.plan.purpose].title,
            years=years_of(plan),
            before=tuple(_chapters(file.before, pieces, masked)),
            pillars=tuple(
                PublicPillar(
                    label=label,
                    measures=tuple(_measures(file.of_pillar(code), pieces, masked, codes)),
                )
                for code, label in file.pillars
            ),
            after=tuple(_chapters(file.after, pieces, masked)),
            adopted_by=plan.adopted_by,
            adopted_on=plan.adopted_on,
            secrecy=plan.secrecy,
            lifted_by=plan.lifted_by,
            lifted_on=plan.lifted_on,
            made_at=datetime.combine(self.context.clock.today(), time(), UTC),
        )
        from casuskluis.documents import public_plan  # noqa: PLC0415 - only a paper waits for this

        return published(
            self.context,
            public_plan.build(paper),
            file_name=f"plan-{plan.first_year}-{plan.last_year}-publieksversie.pdf",
            title=f"{paper.title}, publieksversie",
            admission=self._admission(masked),
        )

    def _read(self, plan_id: PolicyPlanId) -> tuple[PolicyPlanFile, CodeBook]:
        with self.context.read(_NEEDS) as transaction:
            file = read_plan(transaction, plan_id, pillars_of(transaction))
            return file, transaction.codes.book()

    def _masked(self, pieces: PublicPieces) -> dict[str, PublicParts]:
        """Return every piece as it may leave, or refuse all of them."""
        found: dict[str, PublicParts] = {}
        waiting = 0
        for piece in pieces:
            try:
                masked = self.masking.masked(piece.purpose, piece.source)
            except (NotReviewed, TextChangedAfterReview):
                waiting += 1
            else:
                found[piece.purpose] = PublicParts.of(masked)
        if waiting:
            raise PublicTextsOpen(texts=waiting)
        return found

    def _admission(self, masked: dict[str, PublicParts]) -> Admission:
        """Return what an officer let stand with a reason, such as the number of an office.

        What the vault knows of somebody is refused all the same.
        """
        text = "\n\n".join(parts.joined() for parts in masked.values())
        stood = [
            token.text
            for token in self.masking.propose(text)
            if token.colour is Colour.RED and token.layer not in _OF_THE_VAULT
        ]
        return Admission(allowed=tuple(stood), detect=sure_red(self.masking.search()))

    def _section_line(self, section: PlanSection, pieces: PublicPieces) -> PublicLine:
        piece, kept = pieces.sections.get(section.id), section.confidential_text
        return self._line(section.title, piece, confidential=kept)

    def _line(
        self, name: str, piece: PublicText | None, *, pillar: str = "", confidential: str = ""
    ) -> PublicLine:
        fate, shown = Fate.LEFT_OUT, ""
        if piece is not None:
            try:
                shown = self.masking.masked(piece.purpose, piece.source)
                fate = Fate.PRINTED
            except NotReviewed:
                fate = Fate.TO_REVIEW
            except TextChangedAfterReview:
                fate = Fate.CHANGED
        return PublicLine(
            name=name,
            pillar=pillar,
            fate=fate,
            piece=piece,
            shown=shown,
            confidential=confidential,
        )


def _chapters(
    sections: tuple[PlanSection, ...], pieces: PublicPieces, masked: dict[str, PublicParts]
) -> Iterator[PublicChapter]:
    for one in sections:
        piece = pieces.sections.get(one.id)
        if piece is not None:
            parts = masked[piece.purpose]
            yield PublicChapter(title=parts.title, text=parts.text)


def _measures(
    measures: tuple[Measure, ...],
    pieces: PublicPieces,
    masked: dict[str, PublicParts],
    codes: CodeBook,
) -> Iterator[PublicMeasure]:
    for one in measures:
        piece = pieces.measures.get(one.id)
        if piece is not None:
            parts = masked[piece.purpose]
            yield PublicMeasure(
                title=parts.title,
                text=parts.text,
                owner=parts.owner,
                planning=parts.planning,
                status_label=codes.label(CodeList.MEASURE_STATUS, one.status),
            )
