# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The real program, on whose lock screen links are pressed while it still prepares itself.

Called as ``start_program.py CARD:MILLISECONDS... ``; ends with 0 once all of it is imported.
"""

import os
import sys
from functools import partial
from typing import Any

from casuskluis_ui import __main__ as program
from casuskluis_ui import late


def _prepare(prepare: Any, runner: Any, *more: Any) -> None:
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - after the guard

    application = runner.parent()
    for told in sys.argv[1:]:
        card, _, moment = told.partition(":")
        QTimer.singleShot(int(moment), runner, partial(_press, application, card))
    prepare(runner, *more)
    looking = QTimer(runner, interval=20)
    looking.timeout.connect(_look)
    looking.start()


def _press(application: Any, card: str) -> None:
    pressed.append(card)
    application.window.show_card(card)


def _look() -> None:
    if len(pressed) == len(sys.argv) - 1 and all(part in sys.modules for part in late.PARTS):
        os._exit(0)


pressed: list[str] = []
if __name__ == "__main__":
    program._prepare = partial(_prepare, program._prepare)
    sys.exit(program.main(["--kluis", "Nergens.kluis"]) or 1)
