# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Whether words are spelled right, for every text of an open vault.

The dictionary lives on a thread of its own and is loaded when the first word is asked for. What
it said is remembered, so that showing a text again costs nothing.
"""

import time
from collections.abc import Callable, Iterable
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from casuskluis.domain.errors import CasuskluisError
from casuskluis_ui.shell.tasks import TaskControl, TaskRunner
from casuskluis_ui.text.spelling.dictionary import Dictionary, Lexicon, is_installed

ASKED_AFTER_MS = 150
PATIENCE_S = 0.4
"""How long suggestions are looked for."""
_MOST_KEPT = 20_000
_BREATH = 10
_BREATH_S = 0.001
"""After so many words the worker lets the interface go first."""


class OwnWords(Protocol):
    """The words of the officers, kept in the vault: they are often names."""

    def all(self) -> frozenset[str]:
        """Return all of them."""

    def add(self, word: str) -> None:
        """Keep one more."""

    def remove(self, word: str) -> None:
        """Forget one."""


class Spelling(QObject):
    """Answers for every editor of one vault.

    Args:
        own_words: Kept in the vault.
        is_name: Tells whether a word is part of a name the officer may see in the vault; asked
            on the worker thread, and only of words the dictionary does not know.
        lexicon: Makes the dictionary; a test passes its own.
        enabled: Whether anything is checked at all.

    Signals:
        judged: More is known: the words that turned out wrong.
        suggested: A word, and what was perhaps meant.
        changed: Everything has to be shown again.
    """

    judged = Signal(object)
    suggested = Signal(str, object)
    changed = Signal()

    def __init__(
        self,
        own_words: OwnWords,
        is_name: Callable[[str], bool],
        *,
        lexicon: Callable[[], Lexicon] = Dictionary,
        enabled: bool = True,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._own_words = own_words
        self._judge = _Judge(lexicon, is_name)
        self._enabled = enabled
        self._verdicts: dict[str, bool] = {}
        self._own: frozenset[str] | None = None
        self._ignored: set[str] = set()
        self._asked: set[str] = set()
        self._runner = TaskRunner(self)
        self._wait = QTimer(self, singleShot=True, interval=ASKED_AFTER_MS)
        self._wait.timeout.connect(self._ask)

    @property
    def available(self) -> bool:
        """Whether the part that checks spelling came with the program."""
        return is_installed()

    @property
    def enabled(self) -> bool:
        """Whether words are checked."""
        return self._enabled and self.available

    def enable(self, enabled: bool) -> None:  # noqa: FBT001 - what a check box sends
        """Check words, or check none."""
        if enabled != self._enabled:
            self._enabled = enabled
            self.changed.emit()

    def is_wrong(self, word: str) -> bool:
        """Tell whether a word is known to be wrong; one that was never seen is asked about."""
        if not self.enabled or self._is_ours(word):
            return False
        verdict = self._verdicts.get(word)
        if verdict is None and word not in self._asked:
            self._asked.add(word)
            self._wait.start()
        return verdict is False

    def suggest(self, word: str) -> None:
        """Look for what was perhaps meant; `suggested` tells, at most half a second later."""
        self._runner.run(
            "Woorden zoeken", _Suggesting(self._judge, word), done=self._tell_suggestions
        )

    def keep(self, word: str) -> None:
        """Add a word to the own words of the vault.

        Raises:
            CasuskluisError: When the vault cannot be written.
        """
        self._own_words.add(word)
        self._forget_own()

    def own(self) -> frozenset[str]:
        """Return the own words of the vault; none when they cannot be read."""
        if self._own is None:
            try:
                self._own = self._own_words.all()
            except CasuskluisError:
                self._own = frozenset()
        return self._own

    def drop(self, word: str) -> None:
        """Take a word from the own words.

        Raises:
            CasuskluisError: When the vault cannot be written.
        """
        self._own_words.remove(word)
        self._forget_own()

    def ignore(self, word: str) -> None:
        """Take a word for right until the vault is locked."""
        self._ignored.add(word.lower())
        self.changed.emit()

    def stop(self) -> None:
        """Check nothing any more, and let the thread end."""
        self._enabled = False
        self._wait.stop()
        self._runner.shut_down()

    def _is_ours(self, word: str) -> bool:
        own = self.own()
        return word in own or word.lower() in own or word.lower() in self._ignored

    def _forget_own(self) -> None:
        self._own = None
        self.changed.emit()

    def _ask(self) -> None:
        asked, self._asked = self._asked, set()
        if len(self._verdicts) > _MOST_KEPT:
            self._verdicts.clear()
        if asked and self.enabled:
            self._runner.run("Spelling nakijken", _Judging(self._judge, asked), done=self._hear)

    def _hear(self, verdicts: dict[str, bool]) -> None:
        self._verdicts |= verdicts
        self.judged.emit(frozenset(word for word, right in verdicts.items() if not right))

    def _tell_suggestions(self, answer: tuple[str, tuple[str, ...]]) -> None:
        self.suggested.emit(*answer)


class _Judge:
    """The dictionary and the names; only the worker thread comes here."""

    def __init__(self, lexicon: Callable[[], Lexicon], is_name: Callable[[str], bool]) -> None:
        self._make = lexicon
        self._is_name = is_name
        self._made: Lexicon | None = None

    @property
    def lexicon(self) -> Lexicon:
        if self._made is None:
            self._made = self._make()
        return self._made

    def is_right(self, word: str) -> bool:
        if self.lexicon.knows(word):
            return True
        try:
            return word[:1].isupper() and self._is_name(word)
        except CasuskluisError:
            return False


class _Judging:
    def __init__(self, judge: _Judge, words: Iterable[str]) -> None:
        self._judge = judge
        self._words = tuple(words)

    def __call__(self, control: TaskControl) -> dict[str, bool]:
        verdicts = {}
        for number, word in enumerate(self._words):
            if not number % _BREATH:
                # Else the interface waits its turn for milliseconds at every step it takes.
                time.sleep(_BREATH_S)
                control.check()
            verdicts[word] = self._judge.is_right(word)
        return verdicts


class _Suggesting:
    def __init__(self, judge: _Judge, word: str) -> None:
        self._judge = judge
        self._word = word

    def __call__(self, control: TaskControl) -> tuple[str, tuple[str, ...]]:
        end = time.monotonic() + PATIENCE_S

        def patient() -> bool:
            return not control.cancelled and time.monotonic() < end

        return self._word, self._judge.lexicon.suggestions(self._word, patient)
