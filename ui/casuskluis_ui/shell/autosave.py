# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Keeps what is being typed as drafts in the vault, so that a power cut costs two seconds."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import (
    QCoreApplication,
    QObject,
    QRunnable,
    QThreadPool,
    QTimer,
    Signal,
    SignalInstance,
)
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid
from typing_extensions import override

from casuskluis.domain.clock import Clock
from casuskluis.domain.errors import CasuskluisError
from casuskluis.explanations import explain, unforeseen
from casuskluis.hardening.silence import fault_code
from casuskluis_ui.shell.drafts import Draftable, FormDraft, collect

DELAY_MS = 1500
"""From the first change that is not kept yet to keeping it; also the time to a next look at a
form that does not tell of its changes."""
RETRY_MS = 5000
_PATIENCE_MS = 400

Key = tuple[str, int]


class DraftStore(Protocol):
    """Where drafts are kept: a `Session` is one."""

    @property
    def folder(self) -> Path:
        """The vault."""

    @property
    def save_drafts(self) -> Callable[[Sequence[FormDraft]], None]:
        """Put drafts in the vault: all of them, or none."""

    @property
    def drop_draft(self) -> Callable[[str, int], None]:
        """Forget the draft of a form and an object."""


@dataclass(frozen=True, slots=True)
class _Work:
    """What changed since the last time."""

    kept: Sequence[FormDraft] = field(default=(), repr=False)
    gone: Sequence[Key] = ()
    place: Sequence[FormDraft] = field(default=(), repr=False)


class _Job(QRunnable):
    """Writes on a thread of its own: neither a slow disk nor an import stops the typing."""

    def __init__(self, store: DraftStore, work: _Work, told: SignalInstance) -> None:
        super().__init__()
        self._store = store
        self._work = work
        self._told = told

    @override
    def run(self) -> None:
        sentence = self._write()
        with suppress(RuntimeError):  # the window went meanwhile
            self._told.emit(sentence)

    def _write(self) -> str:
        """Write, and return why that failed, a Dutch sentence."""
        if not self._store.folder.is_dir():
            return _gone()  # what is written now would go nowhere
        try:
            # In one go: words without the way to their form would only be offered.
            if here := [*self._work.kept, *self._work.place]:
                self._store.save_drafts(here)
            for form, object_id in self._work.gone:
                self._store.drop_draft(form, object_id)
        except CasuskluisError as error:
            return explain(error)
        except Exception as error:  # noqa: BLE001 - whatever it is, the words stay and it tries again
            return unforeseen(fault_code(type(error), error.__traceback__))
        return ""


class Autosaver(QObject):
    """Watches the forms the keyboard comes in, and keeps their words.

    Args:
        store: Where they are kept.
        clock: Tells when that was.
        place: Tells which page and forms are open: after a power cut they open again.

    Signals:
        saved: When words were kept.
        failed: Why they could not be kept, a Dutch sentence; it tries again by itself.
        recovered: After that: everything is kept.
    """

    saved = Signal(object)
    failed = Signal(str)
    recovered = Signal()
    _written = Signal(str)

    def __init__(
        self,
        store: DraftStore,
        clock: Clock,
        parent: QObject | None = None,
        *,
        place: Callable[[], FormDraft] | None = None,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._clock = clock
        self._place = place
        self._watched: list[QWidget] = []
        self._known: dict[Key, Mapping[str, str]] = {}
        self._writing: _Work | None = None
        self._failing = False
        self._ended = False
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._timer = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._timer.timeout.connect(self.keep)
        self._written.connect(self._told)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def keep(self) -> None:
        """Keep now what is typed and not kept yet."""
        self._timer.stop()
        if self._ended:
            return
        if self._writing is not None:
            self._timer.start()  # after what is being written
            return
        self._watched = [one for one in self._watched if isValid(one)]
        drafts = collect(self._watched)
        current = {(draft.form, draft.object_id): draft for draft in drafts}
        changed = [
            draft for key, draft in current.items() if self._known.get(key) != draft.fields
        ]
        gone = [key for key in self._known if key not in current]
        if changed or gone:
            self._writing = _Work(changed, gone, self._here())
            self._pool.start(_Job(self._store, self._writing, self._written))
        elif any(not hasattr(one, "edited") for one in self._watched):
            self._timer.start()

    def finish(self) -> None:
        """Before the vault closes: let go at once of what was saved or thrown away.

        Nothing is written any more: the lock kept words and place while all was on the screen,
        and a place told now would know of no dialog.
        """
        self._ended = True
        self._timer.stop()
        self._pool.waitForDone(_PATIENCE_MS)
        if self._writing is not None:  # it is done, but was not told yet
            self._take(self._writing)
            self._writing = None
        self._watched = [one for one in self._watched if isValid(one)]
        held = {(draft.form, draft.object_id) for draft in collect(self._watched)}
        for form, object_id in [key for key in self._known if key not in held]:
            self._store.drop_draft(form, object_id)
            del self._known[form, object_id]

    def _here(self) -> Sequence[FormDraft]:
        with suppress(Exception):  # the place is worth less than the words
            if self._place is not None:
                return (self._place(),)
        return ()

    def _take(self, work: _Work) -> None:
        self._known |= {(draft.form, draft.object_id): draft.fields for draft in work.kept}
        for key in work.gone:
            self._known.pop(key, None)

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        """Keep what is in a form that is left, and watch the one that is entered."""
        if before is not None and self._timer.isActive():
            self.keep()
        form = _form_of(now)
        if form is None:
            return
        told = getattr(form, "edited", None)
        is_new = not any(one is form for one in self._watched)
        if is_new:
            self._watched.append(form)
            if told is not None:
                told.connect(self._edited)
        if is_new or told is None:
            self._edited()

    def _edited(self) -> None:
        """Not put off by the next key: whoever types on and on is kept as well."""
        if not self._timer.isActive():
            self._timer.start(RETRY_MS if self._failing else DELAY_MS)

    def _told(self, sentence: str) -> None:
        work, self._writing = self._writing, None
        if work is None:
            return
        if sentence:
            self._failing = True
            self.failed.emit(sentence)
            self._timer.start(RETRY_MS)
            return
        self._take(work)
        if self._failing:
            self._failing = False
            self.recovered.emit()
        if work.kept:
            self.saved.emit(self._clock.now())


def _gone() -> str:
    return QCoreApplication.translate(
        "Autosaver",
        "De kluis is niet te vinden: de map is weg, of de schijf is losgekoppeld. Zet de map "
        "terug of sluit de schijf weer aan.",
    )


def _form_of(widget: QWidget | None) -> QWidget | None:
    """Return the form a widget is in."""
    while widget is not None and not isinstance(widget, Draftable):
        widget = widget.parentWidget()
    return widget
