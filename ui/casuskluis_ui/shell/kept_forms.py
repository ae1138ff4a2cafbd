# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Forms that were closed with words in them: go on typing, or throw them away."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget
from shiboken6 import isValid

from casuskluis.domain.clock import Clock
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.shell.autosave import Autosaver, DraftStore
from casuskluis_ui.shell.drafts import FormDraft
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.form import Form


class KeptBanner(Banner):
    """Says that words were kept, with what can be done with them.

    Signals:
        thrown: The officer does not need them.
    """

    thrown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("info", action=self.tr("Verder typen"), closable=True, parent=parent)
        self._throw = Button(self.tr("Weggooien"), kind="ghost")
        self._throw.clicked.connect(self.thrown)
        line = self.layout()
        if isinstance(line, QBoxLayout):
            line.insertWidget(line.count() - 1, self._throw)  # before the cross
        self.hide()


@runtime_checkable
class FormWindow(Protocol):
    """A dialog around one form."""

    form: Form


@dataclass(slots=True)
class _Kept:
    dialog: FormWindow
    again: Callable[[], object]
    at: datetime


class KeptForms(QObject):
    """Holds on to dialogs that were closed with words in them.

    The words are in the vault as well; the dialog itself is kept so that it opens as it was.

    Args:
        store: Where drafts are kept.
        clock: The time.
        place: Tells which page and forms are open, kept along with the words.

    Attributes:
        banner: Offers the words of the form that was left last.
        trouble: Says that words cannot be kept now, until they can.

    Signals:
        kept: When words were kept.
    """

    kept = Signal(object)

    def __init__(
        self,
        store: DraftStore,
        clock: Clock,
        parent: QObject | None = None,
        *,
        place: Callable[[], FormDraft] | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._forms: list[_Kept] = []
        self._times: dict[tuple[str, int], datetime] = {}
        self.banner = KeptBanner()
        self.trouble = Banner("bad")
        self.trouble.hide()
        self.saver = Autosaver(store, clock, self, place=place)
        self.banner.acted.connect(self.go_on)
        self.banner.thrown.connect(self.throw_away)
        self.saver.saved.connect(self._saved)
        self.saver.failed.connect(self._failed)
        self.saver.recovered.connect(self._recovered)

    def know(self, drafts: Sequence[FormDraft]) -> None:
        """Learn when the drafts in the vault were typed."""
        self._times = {
            (one.form, one.object_id): one.at for one in drafts if one.at is not None
        }

    def leave(self, dialog: QWidget, again: Callable[[], object]) -> None:
        """Keep a dialog that was closed with words in it.

        Args:
            dialog: With its form, hidden.
            again: Shows it again.
        """
        if not isinstance(dialog, FormWindow):
            return
        self._drop_gone(dialog)
        self._forms.append(_Kept(dialog, again, self._clock.now()))
        self.saver.keep()
        self._tell()

    def opened(self, window: QWidget) -> None:
        """A form comes on the screen: give it the words it was closed with."""
        if not isinstance(window, FormWindow):
            return
        key = (window.form.form_name, window.form.object_id)
        found = next((one for one in self._living() if one.dialog is window), None)
        if found is not None:
            self._forms.remove(found)
        else:
            self._take_over(window, key)
        if isinstance(window, FormDialog) and window.draft_notice:
            window.tell_draft(self._times.pop(key, None))
        self._tell()

    def go_on(self) -> None:
        """Show the form again that was left last."""
        living = self._living()
        if living:
            living[-1].again()

    def throw_away(self) -> None:
        """Let go of the words of the form that was left last."""
        living = self._living()
        if living:
            self._forms.remove(living[-1])
            _forget(living[-1].dialog)
            self.saver.keep()
        self._tell()

    def settle(self) -> None:
        """Something was saved: let go of drafts that are no longer needed."""
        self.saver.keep()

    def _take_over(self, window: FormWindow, key: tuple[str, int]) -> None:
        for one in self._living():
            form = one.dialog.form
            if (form.form_name, form.object_id) == key:
                self._forms.remove(one)
                window.form.restore({**form.draft()})
                self._times[key] = one.at
                _forget(one.dialog)

    def _drop_gone(self, dialog: FormWindow) -> None:
        self._forms = [one for one in self._living() if one.dialog is not dialog]

    def _living(self) -> list[_Kept]:
        """Return what is still there: a page that goes takes its dialogs along."""
        self._forms = [one for one in self._forms if isValid(one.dialog)]
        return list(self._forms)

    def _tell(self) -> None:
        living = self._living()
        if not living:
            self.banner.say("info", "")
            return
        text = self.tr(
            "Wat u om {time} typte is niet opgeslagen, maar wel bewaard als concept."
        )
        time = living[-1].at.astimezone().strftime("%H:%M")
        self.banner.say("info", text.format(time=time))

    def _saved(self, at: datetime) -> None:
        self.kept.emit(at)
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, FormDialog):
            dialog.show_kept(at)

    def _failed(self, sentence: str) -> None:
        told = self.tr(
            "Uw tekst blijft staan, maar kan nu niet als concept worden bewaard. {why} Het "
            "programma probeert het steeds opnieuw. Sluit het niet af."
        )
        self._say(told.format(why=sentence))

    def _recovered(self) -> None:
        self._say("")

    def _say(self, sentence: str) -> None:
        self.trouble.say("bad", sentence)
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, FormDialog):
            dialog.show_not_kept(sentence)


def _forget(dialog: FormWindow) -> None:
    dialog.form.mark_saved()
    if isinstance(dialog, QWidget):
        dialog.deleteLater()
