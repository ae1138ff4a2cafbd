# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Asking for files without leaving traces, and writing them whole or not at all.

Qt's dialog and files are imported when they are used: the lock screen only holds the questions.
"""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget


def ask_save_path(parent: QWidget, title: str, file_name: str, kinds: str) -> Path | None:
    """Ask where to save; nothing when the officer stopped.

    Args:
        parent: The window that asks.
        title: Dutch title of the dialog.
        file_name: Proposed, neutral name.
        kinds: Filter as Qt writes it, such as "PDF-bestand (*.pdf)".
    """
    from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - see above

    start = str(_documents() / file_name)
    chosen, _ = QFileDialog.getSaveFileName(parent, title, start, kinds)
    forget_file_history()
    return Path(chosen) if chosen else None


def ask_open_path(parent: QWidget, title: str, kinds: str) -> Path | None:
    """Ask which file to read; nothing when the officer stopped."""
    from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - see above

    chosen, _ = QFileDialog.getOpenFileName(parent, title, str(_documents()), kinds)
    forget_file_history()
    return Path(chosen) if chosen else None


def ask_open_paths(parent: QWidget, title: str, kinds: str) -> tuple[Path, ...]:
    """Ask which files to read; nothing when the officer stopped."""
    from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - see above

    chosen, _ = QFileDialog.getOpenFileNames(parent, title, str(_documents()), kinds)
    forget_file_history()
    return tuple(map(Path, chosen))


def ask_folder(parent: QWidget, title: str, start: Path | None = None) -> Path | None:
    """Ask for a folder; nothing when the officer stopped."""
    from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - see above

    chosen = QFileDialog.getExistingDirectory(parent, title, str(start or _documents()))
    forget_file_history()
    return Path(chosen) if chosen else None


def ask_any_file(parent: QWidget, title: str, start: Path | None = None) -> Path | None:
    """Ask which file to read, of whatever kind; nothing when the officer stopped."""
    from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - see above

    chosen, _ = QFileDialog.getOpenFileName(parent, title, str(start or _documents()))
    forget_file_history()
    return Path(chosen) if chosen else None


def forget_file_history() -> None:
    """Remove the folders Qt's own file dialog remembers outside the vault."""
    from PySide6.QtCore import QSettings  # noqa: PLC0415 - see above

    settings = QSettings(QSettings.Scope.UserScope, "QtProject")
    settings.remove("FileDialog")
    settings.sync()
    if not settings.allKeys():
        with suppress(OSError):  # not a file on every system
            Path(settings.fileName()).unlink(missing_ok=True)


def write_atomically(path: Path, content: bytes) -> bool:
    """Write a file whole or not at all, and never over a vault; tells whether it is there."""
    from PySide6.QtCore import QIODevice, QSaveFile  # noqa: PLC0415 - see above

    # Loads the encryption, which the first look at the window can do without.
    from casuskluis.services.opening.inside import is_inside_vault  # noqa: PLC0415 - see above

    if is_inside_vault(path):
        return False
    target = QSaveFile(str(path))
    if not target.open(QIODevice.OpenModeFlag.WriteOnly):
        return False
    if target.write(content) != len(content):
        target.cancelWriting()
    return target.commit()


FolderChooser = Callable[[QWidget, str, Path | None], Path | None]
"""Asks for a folder; a test passes its own."""


def _documents() -> Path:
    place = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(place))
    # A folder that is not there would be shown as the proposed name of a file.
    return folder if folder.is_dir() else Path.home()
