# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How much memory the window takes: at rest, in a large vault, and while it prints."""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from casuskluis.services.demonstration import demonstrate
from casuskluis.services.demonstration.making import PASSPHRASE
from harness.displays import display
from harness.figures import Figure, Limit
from harness.meetings import opened_hall
from harness.stock import LARGE, WORDS, copied, vaults
from harness.windows import surroundings

ROUNDS = 5
PRINTED = 400
_SCRIPT = Path(__file__).parents[1] / "harness" / "resident.py"
_MOST = {"idle": 150, "large": 250, "printing": 350}
_WHAT = {
    "lock": "lock screen, everything imported",
    "idle": "idle on Vandaag, the demonstration open",
    "large": f"list of {LARGE:,} cases: scrolled, filtered, sorted, three opened",
    "printing": f"most while printing an agenda of {PRINTED} cases in every edition",
}


@dataclass(frozen=True, slots=True)
class Held:
    """What one process held: megabytes at the end, and at most once the vault was open."""

    rests: float
    most: float
    widgets: int


def held(scene: str, vault: Path, words: bytes, variables: dict[str, str]) -> Held:
    """Play a scene in a process of its own."""
    done = subprocess.run(  # noqa: S603 - our own code
        [sys.executable, str(_SCRIPT), scene, str(vault), words.decode()],
        stdout=subprocess.PIPE, text=True, check=True, env=variables, cwd=variables["HOME"],
    )  # fmt: skip
    rests, most, widgets = done.stdout.splitlines()[-1].split()
    return Held(float(rests), float(most), int(widgets))


def measure() -> Iterator[Figure]:
    """Play each scene so many times, with a bare window in between."""
    with tempfile.TemporaryDirectory(prefix="meting-") as name:
        folder = Path(name)
        variables = surroundings(folder)
        with _demonstrated(folder) as place:
            words = PASSPHRASE.encode()
            yield _figure("lock", place, words, variables)
            note = _on_display(place, words, folder)
            yield _figure("idle", place, words, variables, note)
        with copied(LARGE) as place:
            yield _figure("large", place, WORDS, variables)
        with _with_agenda(folder) as place:
            yield _figure("printing", place, WORDS, variables)


def _figure(
    scene: str, place: Path, words: bytes, variables: dict[str, str], note: str = ""
) -> Figure:
    held(scene, place, words, variables)  # compiles, and fills the cache of the disk
    rounds = [
        (held(scene, place, words, variables), held("bare", place, words, variables))
        for _ in range(ROUNDS)
    ]
    ours = [one.most if scene == "printing" else one.rests for one, _ in rounds]
    bare = median(other.rests for _, other in rounds)
    told = f"worst {max(ours):.0f} MB, {rounds[0][0].widgets} widgets"
    return Figure(
        work="memory",
        what=_WHAT[scene],
        against=f"bare PySide6 window: {bare:.0f} MB",
        limits=(Limit(median(ours), _MOST.get(scene), "MB"),),
        note="; ".join(filter(None, (told, note))),
    )


def _on_display(place: Path, words: bytes, folder: Path) -> str:
    """Return what it is with a display of X11, where there is one."""
    with display() as shown:
        if shown is None:
            return "not measured under X11"
        variables = surroundings(folder, QT_QPA_PLATFORM="xcb", DISPLAY=shown.name)
        try:
            ours, bare = (held(one, place, words, variables) for one in ("idle", "bare"))
        except subprocess.CalledProcessError:
            return "no window under Xvfb here"
        return f"under Xvfb {ours.rests:.0f} MB, a bare window {bare.rests:.0f}"


@contextmanager
def _demonstrated(folder: Path) -> Iterator[Path]:
    workspace = demonstrate(vaults(), folder / "Demonstratie.kluis")
    workspace.close()
    yield workspace.place


@contextmanager
def _with_agenda(folder: Path) -> Iterator[Path]:
    with opened_hall([PRINTED]) as hall:
        place = hall.workspace.place
        yield Path(shutil.copytree(place, folder / "Agenda.kluis"))
