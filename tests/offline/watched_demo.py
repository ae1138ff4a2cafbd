# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Runs the whole demonstration and writes down every event that has to do with a network.

Called as ``watched_demo.py FOLDER REPORT``. The hook is in place before anything of the program
is imported, and stays until the process ends.
"""

import sys
from datetime import UTC, datetime
from pathlib import Path

seen: list[str] = []


def watch(event: str, _arguments: tuple[object, ...]) -> None:
    if event.startswith(("socket.", "ssl.", "http.", "urllib.", "ftplib.", "smtplib.")):
        seen.append(event)


def run(folder: str) -> object:
    from casuskluis.cli.app import app  # noqa: PLC0415 - after the hook
    from casuskluis.cli.composition import Tools  # noqa: PLC0415
    from casuskluis.domain.clock import FixedClock  # noqa: PLC0415
    from casuskluis.vault.access.cost import FLOOR  # noqa: PLC0415

    clock = FixedClock(datetime(2026, 11, 20, 9, 30, tzinfo=UTC))
    try:
        app(["demo", folder], obj=Tools(clock, "toets", FLOOR))
    except SystemExit as ending:
        return ending.code
    return None


if __name__ == "__main__":
    sys.addaudithook(watch)
    code = run(sys.argv[1])
    Path(sys.argv[2]).write_text("\n".join([f"exit {code}", *seen]), encoding="utf-8")
