# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Tries an installer in a Wine of its own: ``python packaging/windows/wine/trial.py kluis.msi``.

Installs it silently, looks at the program, fills the demonstration vault, shows the lock,
removes it silently, and sees that nothing stays. What Wine cannot tell, INSTALL.md lists.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from windows.wine import standins

WINE = "/usr/lib/wine/wine64"
PROGRAM = r"C:\Program Files\Casuskluis"
_STEP_S = 600
_WINDOW = """
import os, sys, threading, time
from casuskluis_ui.__main__ import main

def look():
    for _ in range(240):
        time.sleep(0.5)
        widgets = sys.modules.get("PySide6.QtWidgets")
        app = widgets.QApplication.instance() if widgets else None
        shown = [one for one in app.topLevelWidgets() if one.isVisible()] if app else []
        if shown:
            print("SHOWN", app.platformName(), *(type(one).__name__ for one in shown), flush=True)
            os._exit(0)
    os._exit(9)

threading.Thread(target=look, daemon=True).start()
main(["--kluis", sys.argv[1]])
"""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a trial saw.

    Attributes:
        steps: What each step said, by name.
        seconds: How long each took.
        left: Files that stayed behind after removal.
    """

    steps: dict[str, str]
    seconds: dict[str, float]
    left: tuple[str, ...]


def missing() -> tuple[str, ...]:
    """Return the packages of Debian that a trial needs here and not there."""
    compiler = shutil.which(standins.COMPILER)
    found = {"wine64": Path(WINE).exists(), "gcc-mingw-w64-x86-64": bool(compiler)}
    return tuple(name for name, there in found.items() if not there)


class Trial:
    """A Wine of its own.

    Args:
        folder: Which does not exist yet; holds that Wine.
    """

    def __init__(self, folder: Path) -> None:
        self._drive = folder / "drive_c"
        self._variables = {
            **{one: os.environ[one] for one in ("HOME", "PATH") if one in os.environ},
            "WINEPREFIX": str(folder), "WINEDEBUG": "-all", "LANG": "C.UTF-8",
            "WINEDLLOVERRIDES": "mscoree,mshtml=",
        }  # fmt: skip
        self._call(WINE, "wineboot", "-i")
        self._call(
            WINE, "reg", "add", r"HKCU\Software\Wine", "/v", "Version", "/d", "win10", "/f"
        )
        self._call("/usr/bin/env", "wineserver" if shutil.which("wineserver") else
                   "/usr/lib/wine/wineserver64", "-w")  # fmt: skip
        standins.put_in(self._drive / "windows" / "system32")
        self._variables["WINEDLLOVERRIDES"] += ";ucrtbase=n,b"

    def run(self, installer: Path) -> Outcome:
        """Try an installer, from installing to removing."""
        given = "Z:" + str(installer.resolve()).replace("/", "\\")
        (self._drive / "window.py").write_text(_WINDOW, "utf-8")
        python = rf"{PROGRAM}\python.exe"
        before = self._files()
        steps: dict[str, Callable[[], str]] = {
            "install": lambda: self._call(WINE, "msiexec", "/i", given, "/qn"),
            "self-test": lambda: self._call(WINE, python, "-I", "-m", "casuskluis", "zelftest"),
            "demo": lambda: self._call(
                WINE, python, "-I", "-m", "casuskluis", "demo", r"C:\demo"
            ),
            "window": lambda: self._call(
                WINE, python, "-I", r"C:\window.py", r"C:\demo\Veldhaven.kluis"
            ),
            "written in the program": lambda: "\n".join(self._strange()),
            "remove": lambda: self._call(WINE, "msiexec", "/x", given, "/qn"),
        }
        said, seconds = {}, {}
        for name, step in steps.items():
            started = time.monotonic()
            said[name] = step()
            seconds[name] = round(time.monotonic() - started, 1)
            if name == "install":
                self._installed = self._files()
        left = tuple(sorted(one for one in self._files() - before if "Casuskluis" in one))
        return Outcome(said, seconds, left)

    def change(self, action: str, installer: Path) -> bool:
        """Install (``/i``) or remove (``/x``) in silence; tells whether that was done."""
        given = "Z:" + str(installer.resolve()).replace("/", "\\")
        try:
            self._call(WINE, "msiexec", action, given, "/qn")
        except SystemExit:
            return False
        return True

    def installed(self) -> tuple[str, ...]:
        """Return the files of the program."""
        place = self._drive / "Program Files" / "Casuskluis"
        return tuple(
            sorted(
                one.relative_to(place).as_posix() for one in place.rglob("*") if one.is_file()
            )
        )

    def _strange(self) -> list[str]:
        """Return what stands in the folder of the program since it was installed."""
        place = "Program Files/Casuskluis/"
        return sorted(one for one in self._files() - self._installed if one.startswith(place))

    def _files(self) -> set[str]:
        return {
            one.relative_to(self._drive).as_posix()
            for one in self._drive.rglob("*")
            if "AppData/Local" not in one.as_posix()
        }

    def _call(self, *command: str) -> str:
        """Run something in this Wine, with streams that Python can use; returns what it said.

        Raises:
            SystemExit: When it fails.
        """
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            check=False, timeout=_STEP_S, env=self._variables,
            cwd=self._drive if self._drive.exists() else None,
        )  # fmt: skip
        text = done.stdout.decode("utf-8", "replace")
        if done.returncode:
            raise SystemExit(f"{' '.join(command)}: {done.returncode}\n{text[-3000:]}")
        return text


def main() -> None:
    """Try the installer that is given, and say what was seen."""
    with tempfile.TemporaryDirectory() as folder:
        outcome = Trial(Path(folder) / "wine").run(Path(sys.argv[1]))
    for name, said in outcome.steps.items():
        sys.stdout.write(f"== {name} ({outcome.seconds[name]} s)\n{said}")
    sys.stdout.write(f"Left behind: {outcome.left}\n")


if __name__ == "__main__":
    main()
