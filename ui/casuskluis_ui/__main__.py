# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Start of the window, and the only place that knows every part.

The guard comes first; Qt and everything that uses it are imported after it.
"""

import argparse
import os
import sys
from datetime import UTC, date, datetime
from pathlib import Path

from casuskluis_ui import guard


class SystemClock:
    """The clock of the computer."""

    def now(self) -> datetime:
        """Return the moment, in UTC."""
        return datetime.now(UTC)

    def today(self) -> date:
        """Return the date where the officer sits."""
        return datetime.now(UTC).astimezone().date()


def main(arguments: list[str] | None = None) -> int:
    """Run the window; returns the exit status."""
    guard.harden()
    guard.scrub(os.environ)
    import PySide6  # noqa: PLC0415 - after the guard

    sentence = guard.unfit(sys.version_info[:2], PySide6.__version__)
    if sentence:
        guard.refuse(sentence)
        return guard.REFUSED
    return _run(_options(sys.argv[1:] if arguments is None else arguments))


def _options(arguments: list[str]) -> argparse.Namespace:
    from casuskluis_ui.shell import process  # noqa: PLC0415 - after the guard
    from casuskluis_ui.shell.reason import LockReason  # noqa: PLC0415 - as above

    parser = argparse.ArgumentParser(prog="casuskluis-venster")
    parser.add_argument(process.VAULT_OPTION, type=Path, dest="vault")
    parser.add_argument(process.DRAFTS_LOST_OPTION, action="store_true", dest="drafts_lost")
    parser.add_argument(process.REASON_OPTION, type=LockReason, dest="reason")
    return parser.parse_args(arguments)


def _run(options: argparse.Namespace) -> int:
    from casuskluis_ui.late import LateDoor, open_session  # noqa: PLC0415 - after the guard
    from casuskluis_ui.shell.application import Application  # noqa: PLC0415 - after the guard
    from casuskluis_ui.shell.preferences import PreferenceFile  # noqa: PLC0415 - as above
    from casuskluis_ui.shell.startup import make_application  # noqa: PLC0415 - as above
    from casuskluis_ui.shell.sweeping import Sweeper  # noqa: PLC0415 - as above

    preferences = PreferenceFile()
    app = make_application(preferences.load())
    Sweeper(app).start()
    clock = SystemClock()
    door = LateDoor(clock)
    program = Application(door, open_session, clock, preferences, guide=door)
    program.mishaps.install()
    app.aboutToQuit.connect(program.stop)
    program.start(options.vault, drafts_lost=options.drafts_lost, reason=options.reason)
    program.runner.run("Voorbereiden", door.warm_up)
    status = app.exec()
    program.discard()
    return status


if __name__ == "__main__":
    sys.exit(main())
