# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What an officer types in the place of a value of a list, read by the same rules."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import BSN_LENGTH, passes_eleven_test
from casuskluis.domain.naming import PersonName
from casuskluis.domain.partial_date import PartialDate
from casuskluis.exchange.moving.acting import Setting, read_actions
from casuskluis.exchange.moving.cleaning import LONGEST, LONGEST_TEXT, tidy
from casuskluis.exchange.moving.days import DayReader
from casuskluis.exchange.moving.fields import DATES, LONG_TEXTS, CaseField, ListedStage
from casuskluis.exchange.moving.listed import ListedAction, ListedCase, Told, Vocabulary
from casuskluis.exchange.moving.owners import Owners
from casuskluis.exchange.moving.words import told_closing_reason, told_ideology, told_stage


class CorrectionUnreadable(RuleViolated):
    """What was typed in the place of a value cannot be read as one."""


@dataclass(frozen=True, slots=True)
class Corrector:
    """Reads what an officer types; it knows what the reader of the list knew."""

    vocabulary: Vocabulary
    today: date

    def corrected(self, case: ListedCase, name: CaseField, text: str) -> ListedCase:
        """Return the case with another value of one field, which then is certain.

        Args:
            case: As it was read.
            name: Which value; the parts of a name and all actions go by the whole.
            text: As typed; empty takes the value away. A code or phase may be given as such.

        Raises:
            CorrectionUnreadable: When a day, phase, code or number is none.
        """
        plain = tidy(text)
        if name is CaseField.NAME:
            whole = PersonName.parse(plain) if plain else None
            return replace(case, name=Told(whole, "", case.name.written))
        if name in DATES:
            return replace(case, dates={**case.dates, name: self._day(case, name, plain)})
        if name is CaseField.PARTNERS:
            told = Owners(self.vocabulary.organisations, self.vocabulary.officers)
            partners = replace(told.told_all(plain), doubt="", written=case.partners.written)
            return replace(case, partners=partners)
        written = case.texts[name].written
        value = self._text(name, plain) if plain else None
        return replace(case, texts={**case.texts, name: Told(value, "", written)})

    def actions(self, case: ListedCase, text: str) -> tuple[ListedAction, ...]:
        """Return the actions of a text, as a cell of this row would be read."""
        last = case.dates[CaseField.LAST_ON].value
        talked = last.earliest if last is not None and last.day is not None else None
        owners = Owners(self.vocabulary.organisations, self.vocabulary.officers)
        return read_actions(tidy(text), Setting(owners, self.today, talked))

    def _day(self, case: ListedCase, name: CaseField, plain: str) -> Told[PartialDate]:
        written = case.dates[name].written
        if not plain:
            return Told(None, "", written)
        told = DayReader(self.today, born=name is CaseField.BIRTH_DATE, ahead=True).read(plain)
        if told.value is None:
            raise CorrectionUnreadable(field=name)
        return Told(told.value, "", written)

    def _text(self, name: CaseField, plain: str) -> str:
        if name is CaseField.STAGE:
            return self._coded(name, plain, set(ListedStage), told_stage(plain))
        if name is CaseField.IDEOLOGY:
            codes = self.vocabulary.ideologies
            return self._coded(name, plain, codes.values(), told_ideology(plain, codes))
        if name is CaseField.CLOSING_REASON:
            codes = self.vocabulary.closing_reasons
            return self._coded(name, plain, codes.values(), told_closing_reason(plain, codes))
        if name is CaseField.BSN and not _is_bsn(plain):
            raise CorrectionUnreadable(field=name)
        return plain[: LONGEST_TEXT if name in LONG_TEXTS else LONGEST]

    def _coded(self, name: CaseField, plain: str, codes: Iterable[str], told: Told[str]) -> str:
        if plain in set(codes):
            return plain
        if told.value is None:
            raise CorrectionUnreadable(field=name)
        return told.value


def _is_bsn(text: str) -> bool:
    return len(text) == BSN_LENGTH and passes_eleven_test(text)
