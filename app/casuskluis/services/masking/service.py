# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Masking texts: what to replace is proposed, the officer decides, the outcome is kept."""

import json
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from casuskluis.disclosure.texts import (
    Decision,
    Finder,
    MaskToken,
    ReviewedText,
    digest,
    ordinary_words,
    reviewed,
    standing,
)
from casuskluis.disclosure.texts import mask as masked_text
from casuskluis.disclosure.texts.review import TextChangedAfterReview
from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.masked_text import MaskedText
from casuskluis.domain.officer import Permission
from casuskluis.services.context import Context
from casuskluis.services.masking import stored
from casuskluis.services.masking.known_identifiers import KnownIdentifiers
from casuskluis.storage.transaction import Transaction

Search = Callable[[str], tuple[MaskToken, ...]]


class NotReviewed(RuleViolated):
    """Nobody looked this text through yet."""


@dataclass(frozen=True, slots=True)
class MaskingService:
    """Free text on its way out. Only who may see every case may do this."""

    context: Context

    def propose(self, text: str, case_id: CaseId | None = None) -> tuple[MaskToken, ...]:
        """Return what is to be replaced in a text.

        Args:
            text: As somebody typed it.
            case_id: The case it is about; then the labels tell who is who, and a part of a
                name is enough.

        Raises:
            NotAllowed: When the officer at work may not release, or not see every case.
            CaseShielded: When the case is for others.
        """
        with self.context.read(Permission.RELEASE) as transaction:
            return self._finder(transaction, case_id).find(text)

    def preview(
        self, text: str, decisions: Iterable[Decision] = (), case_id: CaseId | None = None
    ) -> str:
        """Return the text as it would become.

        Raises:
            NotAllowed: As with `propose`.
            CaseShielded: As with `propose`.
        """
        return masked_text(text, self.propose(text, case_id), decisions)

    def review(
        self,
        text: str,
        decisions: Iterable[Decision],
        answered: Collection[str],
        case_id: CaseId | None = None,
    ) -> ReviewedText:
        """Return a text that was looked through to the end, without keeping it.

        What is to be replaced is looked up anew, so that nothing depends on what a window
        showed.

        Raises:
            QuestionsOpen: When a question on rare traits is left.
            NotAllowed: As with `propose`.
            CaseShielded: As with `propose`.
        """
        tokens = self.propose(text, case_id)
        kept = tuple(standing(text, tokens, decisions).values())
        return reviewed(text, tokens, kept, answered)

    def keep(
        self,
        purpose: str,
        text: str,
        decisions: Iterable[Decision],
        answered: Collection[str],
    ) -> MaskedText:
        """Keep the review of a text of the programme; texts of cases are never kept.

        Args:
            purpose: What the text is, such as ``measure:12``.
            text: As it was looked through.
            decisions: About its tokens; what has none is replaced.
            answered: Codes of the questions that were answered.

        Raises:
            QuestionsOpen: When a question on rare traits is left.
            NotAllowed: As with `propose`.
        """
        with self.context.write(Permission.RELEASE) as transaction:
            tokens = self._finder(transaction, None).find(text)
            kept = tuple(standing(text, tokens, decisions).values())
            outcome = reviewed(text, tokens, kept, answered)
            return transaction.masked_texts.add(
                MaskedText(
                    purpose=purpose,
                    source_digest=outcome.source_digest,
                    masked=outcome.masked,
                    decisions=stored.written(outcome.decisions),
                    questions=json.dumps(sorted(outcome.answered)),
                    reviewed_at=self.context.clock.now(),
                    reviewer=self.context.actor.label,
                )
            )

    def earlier(self, purpose: str) -> tuple[Decision, ...]:
        """Return what was decided about an earlier wording of a text.

        Raises:
            NotAllowed: When the officer at work may not release.
        """
        with self.context.read(Permission.RELEASE) as transaction:
            found = transaction.masked_texts.newest(purpose)
            return stored.read(found.decisions) if found else ()

    def masked(self, purpose: str, text: str) -> str:
        """Return a text as it may leave.

        Args:
            purpose: What the text is.
            text: As it stands now.

        Raises:
            NotReviewed: When nobody looked it through.
            TextChangedAfterReview: When it was edited since.
            NotAllowed: When the officer at work may not release.
        """
        with self.context.read(Permission.RELEASE) as transaction:
            found = transaction.masked_texts.newest(purpose)
        if found is None:
            raise NotReviewed
        if found.source_digest != digest(text):
            raise TextChangedAfterReview
        return found.masked

    def search(self) -> Search:
        """Return what finds in one text after another, as the gate of publication asks.

        Raises:
            NotAllowed: As with `propose`.
        """
        with self.context.read(Permission.RELEASE) as transaction:
            return self._finder(transaction, None).find

    def _finder(self, transaction: Transaction, case_id: CaseId | None) -> Finder:
        access = self.context.access(transaction)
        access.require(Permission.ALL_CASES)
        case = None
        if case_id is not None:
            case = transaction.cases.get(case_id)
            access.check_open(case)
        return Finder(KnownIdentifiers(transaction, case).gather(), ordinary_words())
