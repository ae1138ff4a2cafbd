# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""In which situation a command can be given."""

from dataclasses import dataclass
from enum import StrEnum

from casuskluis.domain.officer import Permission

_ONLY_LOOKS = frozenset({Permission.FIGURES, Permission.JOURNAL})


class State(StrEnum):
    """How the window stands."""

    NO_VAULT = "no_vault"
    LOCKED = "locked"
    OPEN = "open"
    READ_ONLY = "read_only"


INSIDE = frozenset({State.OPEN, State.READ_ONLY})
WRITING = frozenset({State.OPEN})
ALWAYS = frozenset(State)


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """What decides which commands there are.

    Attributes:
        state: How the window stands.
        permissions: What the roles of the officer at work allow.
    """

    state: State
    permissions: frozenset[Permission] = frozenset()

    @classmethod
    def inside(
        cls, permissions: frozenset[Permission], *, reading: bool = False
    ) -> "Situation":
        """Return the situation in an open vault; read-only for whose roles change nothing.

        Args:
            permissions: What the roles allow.
            reading: The vault itself was opened to read.
        """
        looks = reading or permissions <= _ONLY_LOOKS
        return cls(state=State.READ_ONLY if looks else State.OPEN, permissions=permissions)


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """When a command can be given.

    Attributes:
        states: In one of these states.
        needs: With one of these permissions; empty when everybody may.
    """

    states: frozenset[State] = INSIDE
    needs: frozenset[Permission] = frozenset()

    def holds(self, situation: Situation) -> bool:
        """Whether it can be given now."""
        allowed = not self.needs or not self.needs.isdisjoint(situation.permissions)
        return situation.state in self.states and allowed


EVERYBODY_INSIDE = When()
