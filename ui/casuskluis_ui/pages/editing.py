# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The record a form changes, and the newest version of it when somebody else was first."""

from collections.abc import Callable, Mapping
from typing import Generic, TypeVar

from casuskluis_ui.dialogs.form_dialog import FormDialog

T = TypeVar("T")


class Editing(Generic[T]):
    """What a form builds on.

    Args:
        record: As it was when the form was made.
        read: Reads it again.
        make: Makes the same dialog of another version: its form tells how that is shown.
    """

    def __init__(
        self, record: T, read: Callable[[], T], make: Callable[[T], FormDialog]
    ) -> None:
        self.record = record
        self._read = read
        self._make = make

    def newest(self) -> Mapping[str, str]:
        """Go on from what is stored now, and return how a form shows that.

        Raises:
            CasuskluisError: When the record is gone, or may not be seen any more.
        """
        self.record = self._read()
        dialog = self._make(self.record)
        shown = dialog.form.stored
        dialog.deleteLater()
        return shown
