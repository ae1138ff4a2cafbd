# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Giving a colleague a passphrase, ready for the worker thread."""

from dataclasses import dataclass, field

from casuskluis.domain.officer import Officer
from casuskluis.services.office.officers import OfficerService
from casuskluis.services.papers import PrintedPaper
from casuskluis_ui.shell.tasks import TaskControl


@dataclass(frozen=True, slots=True)
class AddJob:
    """Gives a new colleague a profile and a passphrase, which the service wipes."""

    service: OfficerService
    officer: Officer
    secret: bytearray = field(repr=False)

    def __call__(self, control: TaskControl) -> object:
        """Do it; runs on the worker thread. Once begun it is not cancelled."""
        del control
        return self.service.add(self.officer, self.secret)


@dataclass(frozen=True, slots=True)
class KeyJob:
    """Gives a passphrase, which the service wipes, to a colleague with a profile."""

    service: OfficerService
    label: str
    secret: bytearray = field(repr=False)

    def __call__(self, control: TaskControl) -> object:
        """Do it; runs on the worker thread. Once begun it is not cancelled."""
        del control
        self.service.give_key(self.label, self.secret)
        return self.label


@dataclass(frozen=True, slots=True)
class AddWithCodeJob:
    """Gives a new colleague a profile, and makes the sheet with a code for one time."""

    service: OfficerService
    officer: Officer

    def __call__(self, control: TaskControl) -> PrintedPaper:
        """Do it; runs on the worker thread. Once begun it is not cancelled."""
        del control
        return self.service.add_with_code(self.officer)


@dataclass(frozen=True, slots=True)
class CodeJob:
    """Makes the sheet with a code for a colleague who is there already."""

    service: OfficerService
    label: str

    def __call__(self, control: TaskControl) -> PrintedPaper:
        """Do it; runs on the worker thread. Once begun it is not cancelled."""
        del control
        return self.service.give_code(self.label)
