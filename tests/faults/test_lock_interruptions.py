# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Random interruptions of a window in which somebody types: no letter lost, nothing left."""

import json
import os
import random
import shutil
import signal
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from cli.terminal import PASSPHRASE
from faults.scene import FULL, unlock

if sys.platform != "linux":
    pytest.skip("looks into processes through /proc", allow_module_level=True)

WORKER = Path(__file__).with_name("lock_worker.py")
PARTS = 4 if FULL else 1
"""Parts with a chance of their own, so that they can be run beside each other."""
HOWS = ("key", "SIGKILL", "SIGTERM", "idle", "session", "SIGHUP")
ROUNDS = 50 if FULL else 2
A_SECOND = 1.0
LONGEST_LOSS = 2.0
"""Seconds of typing a power cut may cost."""
ROOM = 0.5 if FULL else 2.0
"""Seconds a machine that runs other tests as well may be late."""
PATIENCE = 120


def run(folder: Path, how: str, seed: int) -> "subprocess.Popen[bytes]":
    command = [sys.executable, str(WORKER), str(folder), "work", how, str(seed)]
    return subprocess.Popen(command, stderr=subprocess.DEVNULL)  # noqa: S603 - our own script


def waited(path: Path) -> bool:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if path.exists() and path.stat().st_size:
            return True
        time.sleep(0.02)
    return False


def interrupt(child: "subprocess.Popen[bytes]", folder: Path, how: str, chance: float) -> None:
    """Wait for the interruption, or be it."""
    assert waited(folder / "typing")
    if how.startswith("SIG"):
        time.sleep(chance)
        child.send_signal(getattr(signal, how))
        assert child.wait(PATIENCE) == 0
    else:
        assert waited(folder / "locked")


def lost(folder: Path) -> int:
    """Return how many characters of the form are not in the vault."""
    typed = json.loads((folder / "typed").read_text())
    workspace = unlock(folder / "Proef.kluis")
    kept = {one.form: one.fields for one in workspace.drafts.all()}
    workspace.abandon()
    found = kept.get(typed["form"], {})
    assert not typed["lost"]
    marker = (folder / "marker").read_text()
    # A draft holds what differs from what was stored: no field that was not touched.
    touched = {name: text for name, text in typed["fields"].items() if marker in text}
    assert touched
    return sum(len(text) for name, text in touched.items() if found.get(name) != text)


def in_memory(process: int, words: list[str]) -> list[str]:
    """Return which words stand anywhere in the memory of a process."""
    found: set[str] = set()
    needles = [(word, word.encode(code)) for word in words for code in ("utf-8", "utf-16-le")]
    with Path(f"/proc/{process}/mem").open("rb") as memory:
        for line in Path(f"/proc/{process}/maps").read_text().splitlines():
            if not line.split()[1].startswith("r") or "[v" in line:
                continue
            start, end = (int(part, 16) for part in line.split(maxsplit=1)[0].split("-"))
            try:
                memory.seek(start)
                content = memory.read(end - start)
            except OSError:
                continue
            found |= {word for word, needle in needles if needle in content}
    return sorted(found)


@dataclass
class Cut:
    """What a power cut cost.

    Attributes:
        letters: Characters that were not in the vault.
        seconds: How long before the cut the first of them was typed.
        came_back: Whether there were words in the vault, and so a form that opened again.
    """

    letters: int
    seconds: float
    came_back: bool


def cut(child: "subprocess.Popen[bytes]", folder: Path, chance: random.Random) -> Cut:
    """Kill the window while somebody types on, and look what is left of it."""
    assert waited(folder / "typing")
    time.sleep(chance.uniform(0.2, 5.0))
    child.kill()
    child.wait()
    end = time.monotonic()
    lines = (folder / "keys").read_text("utf-8").splitlines(keepends=True)
    # The last line may be half a line.
    keys = [json.loads(line) for line in lines if line.endswith("\n")]
    kept = kept_text(folder, keys[-1][1])
    texts = [text for _, _, text in keys]
    after = texts.index(kept) + 1 if kept else 0
    waiting = [moment for (moment, _, text) in keys[after:] if text != kept]
    seconds = end - waiting[0] if waiting else 0.0
    if kept:
        opens_again(folder, keys[-1][1], kept)
    return Cut(len(texts[-1]) - len(kept), seconds, bool(kept))


def kept_text(folder: Path, field: str) -> str:
    """Return what the vault holds of the field that was typed in."""
    workspace = unlock(folder / "Proef.kluis")
    form = (folder / "typing").read_text()
    kept = {one.form: one.fields for one in workspace.drafts.all()}
    workspace.abandon()
    return kept.get(form, {}).get(field, "")


def opens_again(folder: Path, field: str, text: str) -> None:
    """Unlock in a fresh process, as the officer does, and look which form stands there."""
    command = [sys.executable, str(WORKER), str(folder), "again", "", "0"]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as child:  # noqa: S603 - ours
        try:
            assert waited(folder / "again"), "no form opened by itself"
        finally:
            child.kill()
    told = json.loads((folder / "again").read_text())
    assert told["form"] == (folder / "typing").read_text()
    assert told["fields"][field] == text


def one_round(child: "subprocess.Popen[bytes]", folder: Path, how: str, late: float) -> float:
    """Interrupt with a warning; returns the seconds until the lock screen, if one comes."""
    interrupt(child, folder, how, late)
    assert lost(folder) == 0
    if how.startswith("SIG"):
        return 0.0
    marker = (folder / "marker").read_text()
    assert in_memory(child.pid, ["Vergrendeld om"]), "the search itself works"
    assert in_memory(child.pid, [marker, PASSPHRASE]) == []
    shown = float((folder / "locked").read_text().split()[0])
    return shown - float((folder / "begun").read_text())


@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
def test_no_interruption_costs_a_letter(untouched: Path, tmp_path: Path, part: int) -> None:
    """Without any warning at all it costs at most what was typed in the last two seconds."""
    chance = random.Random(20261121 + part)  # noqa: S311 - no secret
    figures = Figures(part)
    for number in range(ROUNDS):
        folder = tmp_path / str(number)
        shutil.copytree(untouched, folder / "Proef.kluis")
        how = HOWS[number % len(HOWS)]
        child = run(folder, how, chance.randrange(10**6))
        try:
            if how == "SIGKILL":
                figures.cuts.append(cut(child, folder, chance))
            else:
                figures.locks.append(one_round(child, folder, how, chance.random() * 0.4))
        finally:
            child.kill()
            child.wait()
        shutil.rmtree(folder)
        figures.leave()
    shown = [one for one in figures.locks if one]
    # A machine that runs other tests as well is given some room.
    assert statistics.median(shown) < A_SECOND * (1 if FULL else 5)
    assert max(one.seconds for one in figures.cuts) < LONGEST_LOSS + ROOM


@dataclass
class Figures:
    """What was measured, in seconds and characters."""

    part: int
    locks: list[float] = field(default_factory=list)
    cuts: list[Cut] = field(default_factory=list)

    def leave(self) -> None:
        """Leave the figures so far where they were asked for."""
        place = os.environ.get("CASUSKLUIS_FIGURES")
        if place:
            shown = sorted(one for one in self.locks if one)
            lost_seconds = sorted(one.seconds for one in self.cuts)
            told = {
                "rounds": len(self.locks) + len(self.cuts),
                "to the lock screen": spread(shown),
                "cuts": len(self.cuts),
                "cuts with words kept, opened again": sum(one.came_back for one in self.cuts),
                "seconds lost": spread(lost_seconds),
                "most letters lost": max((one.letters for one in self.cuts), default=0),
                "locks": shown,
                "cut": [(one.letters, one.seconds) for one in self.cuts],
                "load": os.getloadavg(),
            }
            Path(f"{place}-{self.part}.json").write_text(json.dumps(told, indent=1))


def spread(ordered: list[float]) -> dict[str, float]:
    """Return how measurements lie."""
    if not ordered:
        return {}
    last = ordered[int(len(ordered) * 0.95)]
    return {"p50": statistics.median(ordered), "p95": last, "max": ordered[-1]}
