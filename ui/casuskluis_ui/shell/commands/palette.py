# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The command palette (Ctrl+K): go anywhere and do anything by typing some of its letters."""

from collections.abc import Sequence
from operator import itemgetter

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from casuskluis_ui.shell.commands.actions import Command, key_words
from casuskluis_ui.shell.commands.finder import Entry, Finder
from casuskluis_ui.shell.commands.matching import hits, matched, typed_words
from casuskluis_ui.shell.commands.popup import SearchPopup
from casuskluis_ui.shell.commands.rows import Row
from casuskluis_ui.shell.commands.shortcuts import Shortcuts

_RECENT = 6
_AT_FIRST = (
    "search",
    "new_notifications",
    "go_today",
    "new_meetings",
    "quiet",
    "lock",
    "overview",
)
_COMMANDS = 6
_LATELY = 0.6
_IN_SIGHT = 0.25
"""A name that says the word comes before one that is only found by it."""


class CommandPalette(SearchPopup):
    """Finds commands and records; what was used lately stands first.

    What was used is kept in memory only.

    Args:
        window: Over which it lies.
        shortcuts: The commands there are.
        finder: Finds records.
    """

    def __init__(self, window: QWidget, shortcuts: Shortcuts, finder: Finder) -> None:
        super().__init__(
            window,
            self.tr("Ga naar of doe"),
            self.tr("Naam, nummer, overleg of wat u wilt doen"),
        )
        self._shortcuts = shortcuts
        self._finder = finder
        self._recent: list[Entry] = []
        self._shown_for: str | None = None
        self.chosen.connect(self._remember)

    @override
    def look(self, text: str) -> None:
        words = typed_words(text)
        self._shown_for = text.strip()
        if not words:
            self.show_rows(self._at_first(), self.tr(
                "Typ een naam, een nummer of wat u wilt doen. «ov 12-3» vindt het overleg van "
                "12 maart, «ca jan» de casussen van wie Jan heet."
            ))  # fmt: skip
            return
        rows = self._found(words, text)
        nothing = self.tr("Niets gevonden. In notities zoekt u met Ctrl+Shift+F.")
        how = self.tr("↑ en ↓ kiezen · Enter openen · Esc sluiten")
        self.show_rows(rows, how if rows else nothing)
        self.say_count()

    @override
    def look_now(self) -> None:
        if self.field.text().strip() != self._shown_for:
            self.look(self.field.text())

    def _at_first(self) -> list[Row]:
        lately = self.tr("Laatst gebruikt")
        often = self.tr("Vaak gebruikt")
        known = {one.key for one in self._recent}
        commands = {one.name: one for one in self._shortcuts.enabled()}
        wanted = [_entry(commands[name]) for name in _AT_FIRST if name in commands]
        rows = [Row(lately, entry) for entry in self._recent]
        return rows + [Row(often, entry) for entry in wanted if entry.key not in known]

    def _found(self, words: Sequence[str], text: str) -> list[Row]:
        """Return rows by group, the group with the best match first."""
        scored = [*self._commands(words), *self._records(words, text)]
        best: dict[str, float] = {}
        for score, row in scored:
            best[row.heading] = max(score, best.get(row.heading, 0))
        order = sorted(best, key=lambda heading: -best[heading])
        scored.sort(key=lambda one: (order.index(one[1].heading), -one[0]))
        return [row for _, row in scored]

    def _commands(self, words: Sequence[str]) -> list[tuple[float, Row]]:
        found: list[tuple[float, Row]] = []
        for command in self._shortcuts.enabled():
            entry = _entry(command)
            match = matched(words, f"{entry.title} {entry.found_by}")
            if match is not None:
                spans = tuple(span for span in match.spans if span[1] <= len(entry.title))
                score = match.score + _IN_SIGHT * len(spans) / len(match.spans)
                found.append((self._weighed(score, entry), Row(entry.group, entry, spans)))
        found.sort(key=itemgetter(0), reverse=True)
        return found[:_COMMANDS]

    def _records(self, words: Sequence[str], text: str) -> list[tuple[float, Row]]:
        found: list[tuple[float, Row]] = []
        for entry in self._finder.places(text):
            match = matched(words, f"{entry.title} {entry.hint} {entry.found_by}")
            # The service knows more spellings than are shown; then its word is enough.
            score = match.score if match is not None else 1.0
            row = Row(entry.group, entry, hits(words, entry.title), hits(words, entry.detail))
            found.append((self._weighed(score, entry), row))
        return found

    def _weighed(self, score: float, entry: Entry) -> float:
        return score + (_LATELY if any(one.key == entry.key for one in self._recent) else 0)

    def _remember(self, entry: Entry) -> None:
        others = [one for one in self._recent if one.key != entry.key]
        self._recent = [entry, *others][:_RECENT]


def _entry(command: Command) -> Entry:
    return Entry(
        key=f"command:{command.name}",
        group="Opdrachten",
        title=command.words,
        hint=key_words(command.keys[0]) if command.keys else "",
        keys=True,
        icon=command.icon,
        command=command.name,
        found_by=command.found_by,
    )
