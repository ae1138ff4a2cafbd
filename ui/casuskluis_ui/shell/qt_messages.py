# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What Qt writes on the error stream: its texts quote paths and values, so none is written."""

import sys

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler


def hush_qt() -> None:
    """Have Qt say only what kind of message it is, and only when it ends the program.

    A developer who starts Python with ``-X dev`` reads them whole.
    """
    if not sys.flags.dev_mode:
        qInstallMessageHandler(_tell)


def _tell(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    del text
    if kind is QtMsgType.QtFatalMsg and sys.stderr is not None:
        sys.stderr.write(f"Qt: {context.category}\n")
