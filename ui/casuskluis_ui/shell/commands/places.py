# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A place in the window: a page, an object on it, and a part of that."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody is, or wants to go.

    Attributes:
        page: Name of a section.
        object_id: What is open there; 0 for nothing.
        part: The tab or part in front; empty when there are none.
    """

    page: str
    object_id: int = 0
    part: str = ""

    @property
    def name(self) -> str:
        """As pages say it to the window: "cases/plan"."""
        return f"{self.page}/{self.part}" if self.part else self.page
