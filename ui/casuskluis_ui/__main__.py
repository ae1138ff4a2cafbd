# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Start of the window, and the only place that knows every part.

The guard comes first; Qt and everything that uses it are imported after it.
"""

import os
import sys

# Where it was started anybody may have put a module: so before any import, and in no module.
if __name__ == "__main__" and not sys.flags.safe_path:
    try:
        here = os.getcwd()  # noqa: PTH109 - pathlib could be theirs
    except OSError:  # it is gone
        here = ""
    if sys.path[0] in ("", here):
        del sys.path[0]

import gc
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from casuskluis.hardening import environment, silence, words
from casuskluis.hardening.selfcheck import SelfCheck
from casuskluis.hardening.starting import begin
from casuskluis_ui import guard, signatures, sources

if TYPE_CHECKING:
    from casuskluis_ui.options import Options
    from casuskluis_ui.shell.reason import Parting
    from casuskluis_ui.shell.sweeping import Sweeper
    from casuskluis_ui.shell.tasks import TaskRunner, Work

_PAINTED_MS = 50
_SWITCH_S = 0.001


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
    if environment.elsewhere(os.environ):
        return guard.refuse(words.ELSEWHERE)
    self_check = begin(os.environ)
    sentence = words.refusal(self_check.run())
    if sentence:
        return guard.refuse(sentence)
    gc.disable()  # nothing to collect while all is being imported; the sweeper takes over
    with signatures.left_for_later():
        import PySide6  # noqa: PLC0415 - after the guard

    sources.leave_unread()
    sentence = guard.unfit(sys.version_info[:2], PySide6.__version__)
    if sentence:
        return guard.refuse(sentence)
    folder = silence.state_folder(os.environ, windows=sys.platform == "win32")
    with silence.keep_crashes(folder):
        from casuskluis_ui import options  # noqa: PLC0415 - after the guard

        return _run(options.read(sys.argv[1:] if arguments is None else arguments), self_check)


def _run(options: "Options", self_check: SelfCheck) -> int:
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - after the guard

    from casuskluis_ui.late import LateDoor, open_session  # noqa: PLC0415 - after the guard
    from casuskluis_ui.shell.application import Application  # noqa: PLC0415 - after the guard
    from casuskluis_ui.shell.desktop.one_at_a_time import OneAtATime  # noqa: PLC0415 - as above
    from casuskluis_ui.shell.preferences import PreferenceFile  # noqa: PLC0415 - as above
    from casuskluis_ui.shell.qt_messages import hush_qt  # noqa: PLC0415 - as above
    from casuskluis_ui.shell.startup import make_application  # noqa: PLC0415 - as above
    from casuskluis_ui.shell.sweeping import Sweeper  # noqa: PLC0415 - as above

    # The worker gives way to the window after 1 ms in place of 5: it never stands still long.
    sys.setswitchinterval(_SWITCH_S)
    hush_qt()
    preferences = PreferenceFile()
    kept = preferences.load()
    app = make_application(kept)
    place = OneAtATime(options.vault or (Path(kept.vault) if kept.vault else None))
    if not place.take():
        return 0  # the first window comes to the front
    sweeper = Sweeper(app)
    sweeper.start()
    clock = SystemClock()
    door = LateDoor(clock)
    leave = partial(_leave, place.release)
    opened = partial(open_session, self_check)
    program = Application(door, opened, clock, preferences, leave, door)
    sweeper.calm = program.calm
    place.called.connect(program.come_forward)
    program.mishaps.install()
    app.aboutToQuit.connect(program.stop)
    program.start(options.vault, drafts_lost=options.drafts_lost, reason=options.reason)
    # The first paint comes first: what is imported meanwhile would keep it waiting.
    QTimer.singleShot(_PAINTED_MS, partial(_prepare, program.runner, door.warm_up, sweeper))
    status = app.exec()
    program.discard()
    place.release()
    return status


def _prepare(runner: "TaskRunner", warm_up: "Work", sweeper: "Sweeper") -> None:
    """Import what the lock screen did without; no sweep need go through all that again."""
    from casuskluis_ui.late import PARTS  # noqa: PLC0415 - after the guard
    from casuskluis_ui.shell.warming import Warming  # noqa: PLC0415 - as above

    warming = Warming(PARTS, runner)
    warming.done.connect(sweeper.settle)
    task = runner.run("Voorbereiden", warm_up)
    task.finished.connect(silence.hush_logging)
    task.finished.connect(warming.start)


def _leave(release: Callable[[], None], parting: "Parting") -> None:
    """Give the place back before the fresh process asks for it, then throw this one away."""
    from casuskluis_ui.shell import process  # noqa: PLC0415 - after the guard

    release()
    process.leave(parting)


if __name__ == "__main__":
    sys.exit(main())
