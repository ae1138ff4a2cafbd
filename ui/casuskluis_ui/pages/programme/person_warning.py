# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A banner that warns while somebody types: here seems to stand a person."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer

from casuskluis.services.programme.person_check import LookForPersons
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.form import Form

_PATIENCE_MS = 400
_MOST_NAMED = 4


class PersonWarning(Banner):
    """Looks through some fields of a form a moment after they changed. It never refuses.

    Args:
        form: The form; the warning comes under what is in it now, so first of all.
        look: Looks for persons in a text.
        names: The fields to look through.
    """

    def __init__(self, form: Form, look: LookForPersons, names: Sequence[str]) -> None:
        super().__init__(tone="warn", parent=form)
        self._look_for = look
        self._form = form
        self._names = tuple(names)
        self._later = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._later.timeout.connect(self.look)
        form.edited.connect(self._wait)
        form.add_widget(self)
        self.hide()

    def look(self) -> None:
        """Look now, and warn or hide."""
        text = "\n\n".join(self._form[name].text for name in self._names)
        found = self._look_for(text)
        shown = ", ".join(f"“{one}”" for one in found[:_MOST_NAMED])
        words = self.tr(
            "Dit lijkt over een persoon te gaan: {found}. Hier horen geen namen, nummers of "
            "adressen. Opslaan kan wel."
        )
        self.say("warn", words.format(found=shown) if found else "")

    def _wait(self) -> None:
        self._later.start()
