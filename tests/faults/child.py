# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Runs as a process of its own, with a disk that is too small or may not be written."""

import json
import os
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from casuskluis.cli.composition import Session
from casuskluis.cli.shared import opened
from casuskluis.domain.errors import CasuskluisError
from casuskluis.explanations import explain
from cli.terminal import PASSPHRASE, Terminal
from faults.scene import MEETING, families, person, rows, secret, unlock, vaults
from remembered_keys import remember_keys

ROWS = 5_000
MANY = 300
Found = dict[str, Any]


def named(error: CasuskluisError) -> Found:
    return {"error": type(error).__name__, "said": explain(error)}


def told(terminal: Terminal, *arguments: str | Path) -> Found:
    """Run a command line and return how it ended."""
    result = terminal.inside(*arguments)
    return {"code": result.exit_code, "said": result.stderr, "out": result.stdout}


def save(folder: Path, _disk: Path) -> Found:
    """Add persons, perhaps until the disk is full; tell which were acknowledged."""
    workspace = unlock(folder)
    kept: list[str] = []
    found: Found = {}
    try:
        for number in range(MANY):
            stored = workspace.persons.add(person(f"Nieuw {number}"))
            kept.append(stored.name.family)
    except CasuskluisError as error:
        found = named(error)
        # Looking goes on, and so does closing, as far as that goes.
        found["seen"] = len(families(workspace))
    finally:
        workspace.abandon()
    return {**found, "kept": kept}


def bring_in(folder: Path, disk: Path) -> Found:
    """Import through the command line."""
    return told(Terminal(folder), "personen", "importeer", written(disk.parent), "--ja")


def bring_in_by_service(folder: Path, disk: Path) -> Found:
    workspace = unlock(folder)
    try:
        plan = workspace.imports.plan_persons(
            workspace.imports.read_persons(written(disk.parent))
        )
        return {"added": workspace.imports.apply_persons(plan)}
    except CasuskluisError as error:
        return named(error)
    finally:
        workspace.abandon()


def written(aside: Path) -> Path:
    path = aside / "personen.csv"
    if not path.exists():
        path.write_text(rows(ROWS), encoding="utf-8")
    return path


def back_up(folder: Path, _disk: Path) -> Found:
    return told(Terminal(folder), "kluis", "backup")


def back_up_there(folder: Path, disk: Path) -> Found:
    return told(Terminal(folder), "kluis", "backup", "--naar", disk)


def print_there(folder: Path, disk: Path) -> Found:
    return told(Terminal(folder), "agenda", MEETING, "--uit", disk / "agenda.pdf")


def overview_there(folder: Path, disk: Path) -> Found:
    return told(
        Terminal(folder), "overzicht", "maak", "raadsrapportage", "2025", "--samenvoegen",
        "--uit", disk / "overzicht.pdf",
    )  # fmt: skip


ACTIONS: dict[str, Callable[[Path, Path], Found]] = {
    "save": save,
    "import": bring_in,
    "import-service": bring_in_by_service,
    "backup": back_up,
    "backup-there": back_up_there,
    "paper-there": print_there,
    "overview-there": overview_there,
}


def state(folder: Path) -> Found:
    """Tell whether all is well, and who is in the vault."""
    sound = vaults().check(folder, secret()).is_sound
    workspace = unlock(folder)
    try:
        return {"sound": sound, "families": families(workspace)}
    finally:
        workspace.close()


def mounted(place: Path) -> None:
    command = ["mount", "-t", "tmpfs", "-o", "size=64m,mode=700", "none", str(place)]
    subprocess.run(command, check=True)  # noqa: S603  # fixed words


def names(place: Path) -> list[str]:
    return sorted(str(one.relative_to(place)) for one in place.rglob("*"))


def fill_up(place: Path, room: int) -> Path:
    """Leave so many bytes free."""
    ballast = place / "ballast"
    status = os.statvfs(place)
    ballast.write_bytes(bytes(status.f_bavail * status.f_frsize - room))
    return ballast


def on_full_disk(action: str, folder: Path, disk: Path, room: int) -> Found:
    """Do something on a full disk, and again after there is room."""
    ballast = fill_up(disk, room)
    first = ACTIONS[action](folder, disk)
    ballast.unlink()
    left = names(disk)
    after = state(folder)
    again = ACTIONS[action](folder, disk)
    return {"first": first, "left": left, "after": after, "again": again, "end": state(folder)}


def moved(source: Path, disk: Path) -> Path:
    """Return the vault, copied onto the disk."""
    folder = disk / source.name
    shutil.copytree(source, folder)
    return folder


def read_only(source: Path, disk: Path) -> Found:
    """Try everything with a vault where nothing may be written."""
    folder = moved(source, disk)
    before = {name: (disk / name).stat().st_mtime_ns for name in names(disk)}
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)  # noqa: S603, S607  # fixed words
    terminal = Terminal(folder)
    found = {
        "open": told(terminal, "casus", "toon"),
        "make": told(
            terminal, "kluis", "maak", disk / "Nieuw", "--gemeente", "G", "--naam", "N",
            "--noodblad", disk.parent / "noodblad.pdf",
        ),
        "check": told(terminal, "kluis", "controleer"),
        "paper": told(
            Terminal(source), "overzicht", "maak", "raadsrapportage", "2025",
            "--uit", disk / "overzicht.pdf",
        ),
        "backup": told(Terminal(source), "kluis", "backup", "--naar", disk),
    }  # fmt: skip
    after = {name: (disk / name).stat().st_mtime_ns for name in names(disk)}
    return {"tries": found, "untouched": before == after}


def small_files(folder: Path, limit: int) -> Found:
    """Save with a limit on the size of files, which every system knows."""
    soft = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, soft[1]))
    found = save(folder, folder)
    resource.setrlimit(resource.RLIMIT_FSIZE, soft)
    return {**found, "after": state(folder)}


def quick_saves(folder: Path) -> None:
    """Save ten persons, one line for each as soon as it is acknowledged."""
    workspace = unlock(folder)
    for number in range(10):
        workspace.persons.add(person(f"Snel {number}"))
        os.write(sys.stdout.fileno(), f"Snel {number}\n".encode())
    workspace.abandon()


def own_peak() -> int:
    """Return the most memory this program had in MiB; `ru_maxrss` counts the parent's too."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    line = next(one for one in status.splitlines() if one.startswith("VmHWM:"))
    return int(line.split()[1]) // 1024


def measured(folder: Path, path: Path) -> Found:
    """Import a file; tell how long it took and how much memory."""
    workspace = unlock(folder)
    steps: list[tuple[int, int]] = []
    begin = time.perf_counter()
    sheet = workspace.imports.read_persons(path)
    plan = workspace.imports.plan_persons(
        sheet, progress=lambda done, total: steps.append((done, total))
    )
    planned_in = time.perf_counter() - begin
    added = workspace.imports.apply_persons(plan)
    seconds = time.perf_counter() - begin
    workspace.close()
    peak = own_peak()
    return {"added": added, "plan": planned_in, "seconds": seconds, "mebibytes": peak,
            "steps": steps}  # fmt: skip


def full_at_closing(folder: Path) -> Found:
    """Let the disk be full only after the work of a command is done."""
    context: Any = SimpleNamespace(obj=Session(Terminal(folder).tools, folder))
    reading, writing = os.pipe()
    os.write(writing, f"{PASSPHRASE}\n".encode())
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    with opened(context, reading) as workspace:
        workspace.persons.add(person("Net gelukt"))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, limits[1]))
    resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    return state(folder)


def main() -> None:
    remember_keys()
    command, *rest = sys.argv[1:]
    source = Path(rest[-1])
    if command == "quick-saves":
        quick_saves(source)
    elif command == "small-files":
        tell(small_files(source, int(rest[0])))
    elif command == "measure":
        tell(measured(source, Path(rest[0])))
    elif command == "full-at-closing":
        tell(full_at_closing(source))
    else:
        disk = Path(rest[0])
        mounted(disk)
        if command == "read-only":
            tell(read_only(source, disk))
        else:
            folder = source if command.endswith("-there") else moved(source, disk)
            tell(on_full_disk(command, folder, disk, int(rest[1])))


def tell(found: Found) -> None:
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main()
