# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What every part of the story needs: chance, texts, time and partners."""

from dataclasses import dataclass
from datetime import date

from casuskluis.domain.setting import Setting, SettingKey
from casuskluis.domain.subject import Gender
from casuskluis.domain.terms import deadline
from casuskluis.services.demonstration.calendar import Calendar
from casuskluis.services.demonstration.chance import Chance
from casuskluis.services.demonstration.partners import Partners
from casuskluis.services.demonstration.stock import Stock
from casuskluis.services.terms.working_days import DutchHolidays


@dataclass(frozen=True, slots=True)
class Stage:
    """The stage on which the story plays."""

    chance: Chance
    stock: Stock
    calendar: Calendar
    partners: Partners
    settings: tuple[Setting, ...]

    @property
    def last_day(self) -> date:
        """The day the officer opens the demonstration."""
        return self.calendar.last_day

    def until(self, key: SettingKey, day: date) -> date:
        """Return the last day of a term that starts on a day, as the settings have it."""
        term = next(setting for setting in self.settings if setting.key is key)
        return deadline(day, term, DutchHolidays())

    def line(self, texts: tuple[str, ...], gender: Gender, **slots: str) -> str:
        """Deal a text and fill its slots."""
        return self.chance.fill(self.chance.deal(texts), gender, **slots)
