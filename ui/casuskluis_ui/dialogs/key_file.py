# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The field for a key file in a dialog with a passphrase."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from casuskluis_ui.dialogs.secret_dialog import SecretForm
from casuskluis_ui.widgets.files import FolderChooser, ask_any_file
from casuskluis_ui.widgets.folder_field import FolderField
from casuskluis_ui.widgets.form import Field

NAME = "key_file"


def add_key_file(
    form: SecretForm,
    title: str = "",
    *,
    name: str = NAME,
    help_text: str = "",
    optional: bool = False,
    choose: FolderChooser = ask_any_file,
) -> None:
    """Add a field in which a key file is pointed out; its place is kept nowhere.

    Args:
        form: Of the dialog; one that keeps no drafts.
        title: Of the field, Dutch; empty for the usual one.
        name: Of the field in the form.
        help_text: Dutch.
        optional: Whether it can stay empty.
        choose: Asks for the file.
    """
    translate = QCoreApplication.translate
    editor = FolderField(translate("key_file", "Kies het sleutelbestand"), choose)
    words = title or translate("key_file", "&Sleutelbestand")
    form.add((name, Field(words, editor, help_text=help_text, optional=optional)))


def key_file_in(form: SecretForm, name: str = NAME) -> Path | None:
    """Return the file that was pointed out; None without one, or without such a field."""
    if name not in form.names:
        return None
    editor = form[name].editor
    return editor.path() if isinstance(editor, FolderField) else None
