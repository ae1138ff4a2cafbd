# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The rule that says which numbers are too small to leave."""

from dataclasses import dataclass

from casuskluis.domain.errors import CasuskluisError

SMALLEST_THRESHOLD = 2


class PolicyImpossible(CasuskluisError):
    """The settings of the disclosure rule contradict each other."""


@dataclass(frozen=True)
class Policy:
    """What counts as unsafe. Every reader is assumed to know these settings.

    Attributes:
        threshold: Counts of 1 up to and not including this number are unsafe; in persons or
            cases. Five by default, as Dutch official statistics commonly use.
        minimum_total: A population smaller than this is not published at all. At least the
            threshold, else even hiding everything would not protect.
        protect_zeros: Whether a zero is unsafe too. A zero can tell that nobody in a group
            has some property.

    Raises:
        PolicyImpossible: A threshold below two, or a minimum total below the threshold.
    """

    threshold: int = 5
    minimum_total: int = 10
    protect_zeros: bool = False

    def __post_init__(self) -> None:
        if self.threshold < SMALLEST_THRESHOLD or self.minimum_total < self.threshold:
            raise PolicyImpossible("threshold below two or minimum total below the threshold")

    def is_unsafe(self, count: int) -> bool:
        """Tell whether a count may not be printed."""
        return (0 if self.protect_zeros else 1) <= count < self.threshold
