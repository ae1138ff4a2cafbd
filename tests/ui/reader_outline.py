# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What a screen reader on Linux hears of the window, as an outline of roles and names.

``python tests/ui/reader_outline.py`` writes the golden outline again; look at the difference
before you keep it. It needs Xvfb, dbus-run-session, at-spi2-core and gir1.2-atspi-2.0 with
python3-gi of the system. The reading itself happens over AT-SPI, from another process.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from demonstrated import closed_demonstration

HERE = Path(__file__).parent
GOLDEN = HERE / "golden" / "casussen.txt"
_SYSTEM_PYTHON = Path("/usr/bin/python3")
_LONGEST = 120
_MASKS = (
    (re.compile(r"\d+:\d+"), "0:00"),
    (re.compile(r"\d{2}-\d{2}-\d{4}"), "dd-mm-jjjj"),
    (re.compile(r"\d+"), "9"),
)
_NAMED = {
    "push button", "button", "check box", "radio button", "combo box", "text", "page tab",
    "page tab list", "list", "table", "tree table", "toggle button", "menu item", "frame",
    "spin button", "scroll pane", "panel",
}  # fmt: skip
"""Whose names stand in the program; what is in lists and labels is the vault's."""


def missing() -> str:
    """Return what this machine lacks for it; empty when it can be done."""
    for tool in ("Xvfb", "dbus-run-session", "gdbus"):
        if shutil.which(tool) is None:
            return tool
    if not _SYSTEM_PYTHON.exists():
        return str(_SYSTEM_PYTHON)
    asked = [str(_SYSTEM_PYTHON), "-c", _IMPORTS]
    found = subprocess.run(asked, check=False, capture_output=True)  # noqa: S603 - our own words
    return "" if found.returncode == 0 else "gir1.2-atspi-2.0"


_IMPORTS = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"


def outline(vault: Path) -> str:
    """Show the window on a screen of its own, and return what a reader finds there.

    Args:
        vault: A closed vault with the demonstration; it is copied.
    """
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(vault, Path(folder) / "Veldhaven.kluis")
        told = subprocess.run(  # noqa: S603 - our own script
            ["dbus-run-session", "--", "sh", str(HERE / "reader_session.sh")],  # noqa: S607
            check=True,
            capture_output=True,
            text=True,
            timeout=_LONGEST,
            env={
                **os.environ,
                "READER_FOLDER": folder,
                "READER_SCENE": str(HERE / "reader_scene.py"),
                "READER_PROGRAM": sys.executable,
                "READER_WALK": str(HERE / "reader_walk.py"),
                "XDG_CONFIG_HOME": f"{folder}/config",
                "XDG_RUNTIME_DIR": folder,
                "QT_QPA_PLATFORM": "xcb",
                "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            },
        )
    return masked(told.stdout)


def masked(lines: str) -> str:
    """Return an outline without what is of the vault or of the moment."""
    told = [one for one in lines.split("\n") if one.count("|") == 2]
    return "".join(f"{_line(one)}\n" for one in told)


def _line(line: str) -> str:
    start, name, state = line.split("|")
    role = start.strip()
    indent = start[: len(start) - len(role)]
    for pattern, mask in _MASKS:
        name = pattern.sub(mask, name)
    shown = name if role in _NAMED else ("…" if name else "")
    return f"{indent}{role}: {shown} {state}".rstrip().rstrip(":").rstrip()


def main() -> None:
    lacking = missing()
    if lacking:
        sys.exit(f"missing on this machine: {lacking}")
    GOLDEN.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        vault = closed_demonstration(Path(folder) / "Veldhaven.kluis")
        GOLDEN.write_text(outline(vault), "utf-8")


if __name__ == "__main__":
    main()
