# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Slow work of the wizard, ready to run on the worker thread."""

from dataclasses import dataclass, field

from casuskluis.domain.errors import Cancelled, CasuskluisError
from casuskluis.services.releases.preparing import PreparingService
from casuskluis.services.releases.wishes import PreparedOverview, Watch, Wish
from casuskluis_ui.shell.tasks import TaskControl


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of a check.

    Attributes:
        ticket: Which check it answers; an older one is for nobody.
        prepared: What would leave; None when it was refused as a whole.
        refusal: Why.
    """

    ticket: int
    prepared: PreparedOverview | None = field(default=None, repr=False)
    refusal: CasuskluisError | None = None


@dataclass(frozen=True, slots=True)
class CheckJob:
    """Counts, protects and audits; keeps the error, so that the step can show it.

    Attributes:
        service: Of the open vault.
        wish: What is asked for.
        ticket: Comes back with the answer.
    """

    service: PreparingService
    wish: Wish
    ticket: int

    def __call__(self, control: TaskControl) -> Checked:
        """Do it; runs on the worker thread."""
        watch = Watch(control.progress, lambda: control.cancelled)
        try:
            prepared = self.service.prepare(self.wish, watch)
        except Cancelled:
            raise
        except CasuskluisError as error:
            return Checked(self.ticket, refusal=error)
        control.check()
        return Checked(self.ticket, prepared)
