# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A display of X11 that nobody sees, and how long a program takes to put a window on it."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from harness.timing import Took

_XDOTOOL = shutil.which("xdotool") or ""
_STEP_S = 0.002
_PATIENCE_S = 30
_TICKS = os.sysconf("SC_CLK_TCK")


class Display:
    """One display.

    Attributes:
        name: As the variable DISPLAY has it.
    """

    def __init__(self, name: str) -> None:
        self.name = name

    def ours(self, vault: str) -> list[str]:
        """Return the command that opens our window."""
        return [sys.executable, "-P", "-m", "casuskluis_ui", "--kluis", vault]

    def until_seen(self, command: Sequence[str], variables: Mapping[str, str]) -> Took:
        """Start a program, wait until a window of it is on the display, and end it.

        The processor time is that of the program up to then, in hundredths of a second.
        """
        # Of its own each time: a program that was killed leaves locks and sockets there.
        runtime = tempfile.mkdtemp(dir=variables["XDG_RUNTIME_DIR"])
        variables = {**variables, "XDG_RUNTIME_DIR": runtime, "TMPDIR": runtime}
        begin = time.monotonic()
        program = subprocess.Popen(  # noqa: S603 - the commands of the measurement
            command, env=variables, cwd=variables["HOME"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            while not self._sees(program.pid):
                if program.poll() is not None or time.monotonic() - begin > _PATIENCE_S:
                    raise RuntimeError(f"{command[0]} showed no window")
                time.sleep(_STEP_S)
            return Took((time.monotonic() - begin) * 1000, _spent(program.pid))
        finally:
            program.send_signal(signal.SIGKILL)
            program.wait()

    def _sees(self, process: int) -> bool:
        found = subprocess.run(  # noqa: S603 - as above
            [_XDOTOOL, "search", "--onlyvisible", "--pid", str(process), "--name", "."],
            env={**os.environ, "DISPLAY": self.name}, capture_output=True, check=False,
        )  # fmt: skip
        return bool(found.stdout.strip())


@contextmanager
def display() -> Iterator[Display | None]:
    """Give a display; None where there is no Xvfb or xdotool."""
    if not (shutil.which("Xvfb") and shutil.which("xdotool")):
        yield None
        return
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1920x1080x24"]
    server = subprocess.Popen(  # noqa: S603 - as above
        [*command, "-noreset", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            yield Display(f":{told.readline().strip()}")
    finally:
        server.terminate()
        server.wait()


def _spent(process: int) -> float:
    with open(f"/proc/{process}/stat", encoding="ascii") as file:  # noqa: PTH123 - no file of ours
        fields = file.read().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS * 1000
