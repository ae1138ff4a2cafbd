# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The little that is kept outside the vault: where it stands, and how the window looks."""

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from casuskluis_ui.theme.theme import BASE_POINTS
from casuskluis_ui.widgets.files import write_atomically


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """What the next start may know.

    Attributes:
        vault: Path of the vault opened last; empty when the officer does not want that kept.
        remember: Whether the path may be kept.
        geometry: Place and size of the window, as Qt writes it, in hexadecimal.
        appearance: One of `casuskluis_ui.theme.Appearance`.
        points: Base text size.
        still: Whether nothing may move, whatever the system says.
        tour: Step at which the making of a vault was left ("sheet"); empty when none was.
        idle_minutes: Minutes without use before it locks; 0 as the vault says. Never more.
        lock_on_minimise: Lock when the window is minimised.
        panes: Widths of panes by page, as `Panes.text` gives them.
        spelling: Whether spelling is checked while writing.
    """

    vault: str = ""
    remember: bool = True
    geometry: str = ""
    appearance: str = "system"
    points: float = BASE_POINTS
    still: bool = False
    tour: str = ""
    idle_minutes: int = 0
    lock_on_minimise: bool = False
    panes: str = ""
    spelling: bool = True


class PreferenceFile:
    """Keeps the preferences in a small file; a broken or missing one is the default.

    Args:
        folder: Where; the configuration folder of the officer when not given.
    """

    def __init__(self, folder: Path | None = None) -> None:
        place = QStandardPaths.StandardLocation.GenericConfigLocation
        base = folder or Path(QStandardPaths.writableLocation(place)) / "casuskluis"
        self._path = base / "venster.json"

    def load(self) -> Preferences:
        """Read them."""
        with suppress(OSError, ValueError):
            found = json.loads(self._path.read_text(encoding="utf-8"))
            if isinstance(found, dict):
                return _checked(found)
        return Preferences()

    def save(self, preferences: Preferences) -> None:
        """Write them; when that fails the next start simply knows less."""
        kept = asdict(preferences)
        if not preferences.remember:
            kept["vault"] = ""
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(self._path, json.dumps(kept, indent=1).encode())


def _checked(found: dict[str, object]) -> Preferences:
    default = Preferences()
    values = {
        each.name: found[each.name]
        for each in fields(Preferences)
        if isinstance(found.get(each.name), type(getattr(default, each.name)))
    }
    return Preferences(**values)  # type: ignore[arg-type]  # checked against the default above
