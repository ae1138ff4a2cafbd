# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What palette and search show, and who finds it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from casuskluis_ui.shell.commands.places import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of palette or search.

    Attributes:
        key: Tells it apart from every other one ("case:12", "command:lock").
        group: Dutch heading it stands under.
        title: What it is called.
        hint: At the right: a number, or keys.
        keys: Whether the hint is keys.
        detail: A second line; in a search the words around what was found.
        icon: Name of an icon.
        place: Where it leads; None for a command.
        command: The command it stands for; empty for a record.
        found_by: More words by which somebody looks for it; not shown.
    """

    key: str
    group: str
    title: str = field(repr=False)
    hint: str = ""
    keys: bool = False
    detail: str = field(default="", repr=False)
    icon: str = ""
    place: Place | None = None
    command: str = ""
    found_by: str = ""


class Finder(Protocol):
    """Finds records in an open vault."""

    def places(self, text: str) -> Sequence[Entry]:
        """Return what is called so, at every key: quick, on the interface thread."""

    def passages(self, text: str) -> Sequence[Entry]:
        """Return where it is written; may take longer, on the worker thread."""


class NothingFinder:
    """Finds nothing: whose roles open no case has no records to go to."""

    def places(self, text: str) -> Sequence[Entry]:
        """Return nothing."""
        del text
        return ()

    def passages(self, text: str) -> Sequence[Entry]:
        """Return nothing."""
        del text
        return ()
