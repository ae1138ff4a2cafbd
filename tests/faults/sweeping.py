# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Lets the Nth system call of a piece of work fail, or be the last one, for every N.

Runs as a process of its own. It imports everything and does each work once; then every case is
a fork of it, to which a tracer is attached just before the work begins: N counts the calls of
the work only. What is left is judged in another fork, which knows nothing of the first.
"""

import gc
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from casuskluis.domain.errors import CasuskluisError
from casuskluis.explanations import FALLBACK, explain
from faults.sweep_works import WORKS, Work
from remembered_keys import remember_keys

DIED, FULL, FAILS = "signal=SIGKILL", "error=ENOSPC", "error=EIO"
FAULTS = {
    "pwrite64": (DIED, FULL, FAILS, "error=ENOSPC+", "error=EIO+"),
    "write": (DIED, FULL, FAILS),
    "fsync": (DIED, FULL, FAILS, "error=EIO+"),
    "fdatasync": (DIED, FAILS),
    "ftruncate": (DIED, FAILS),
    "unlink": (DIED, "error=EACCES", FAILS),
    "openat": (DIED, "error=EACCES", "error=EMFILE", FULL, "error=EIO+"),
    "rename": (DIED, "error=EACCES", FAILS),
    "mkdir": (DIED, "error=EACCES", FULL),
    "read": (DIED, FAILS),
    "pread64": (DIED, FAILS),  # that a disk is gone for good is tried with the power
    "fcntl": (DIED, FAILS),
}
"""What each call meets; a plus means that it goes on failing from then on."""
READY = "ready\n"
PATIENCE = 120
"""Seconds after which a piece of work hangs."""
ENDS: dict[int, str] = {signal.SIGALRM: "hung", signal.SIGKILL: "killed"}
Say = Callable[[str], None]
MISLEADING = {
    "WrongPassphrase", "WrongPassphraseOrKeyFile", "VaultMissing", "HeaderMissing",
    "HeaderDamaged", "HeaderForged", "DatabaseMissing", "DatabaseEmpty", "DatabaseDamaged",
    "DatabaseNotEncrypted", "LedgerDamaged", "StorageDamaged",
}  # fmt: skip
"""May never be said when only the disk fails: the passphrase and the vault are fine."""


@dataclass(frozen=True)
class Case:
    """One fault, and what came of it.

    Attributes:
        work: Which piece of work.
        call: The system call.
        number: Which one of them.
        fault: What it met.
        answer: Error, "done" or "killed".
        lost: Promises that were broken.
        trouble: What was wrong afterwards; empty when nothing.
        unexplained: Whether the officer would have seen an error without a sentence.
    """

    work: str
    call: str
    number: int
    fault: str
    answer: str
    lost: int
    trouble: str
    unexplained: bool


def plan(works: list[str], most: int, counts: dict[str, dict[str, int]]) -> list[Case]:
    """Return so many cases of every work, spread over the calls and over all of each."""
    return [case for work in works for case in _spread(work, most, counts[work])]


def _spread(work: str, most: int, counts: dict[str, int]) -> list[Case]:
    every = [
        [
            Case(work, call, number, fault, "", 0, "", unexplained=False)
            for number in range(1, counts[call] + 1)
            for fault in faults
        ]
        for call, faults in FAULTS.items()
        if counts.get(call)
    ]
    turn = sum(work.encode()) % len(every)  # with few cases, other calls for other works
    ranked = sorted(every, key=len)
    if most >= len(every):
        turn = 0
    chosen: list[Case] = []
    for left, cases in zip(
        range(len(every), 0, -1), ranked[turn:] + ranked[:turn], strict=True
    ):
        share = min(len(cases), -((len(chosen) - most) // left))
        chosen += [cases[int((place + 0.5) * len(cases) / share)] for place in range(share)]
    return chosen


def told_by(do: Callable[[Say], None], options: list[str] | None = None) -> list[str]:
    """Do something in a fork and return what it said; with options under a tracer.

    The fork says and waits with calls that no fault is put on. The tracer comes on its sign.
    """
    read, write = os.pipe()
    go, gone = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            signal.alarm(PATIENCE)
            do(lambda text: _say(write, text, go))
            os._exit(0)
        finally:
            os._exit(1)  # whatever happened: nobody goes on as a second parent
    os.close(write)
    os.close(go)
    with open(read, encoding="utf-8") as heard:  # noqa: PTH123  # a descriptor
        if options is not None and heard.readline() == READY:
            _let_go(child, gone, options)
        told = heard.read().splitlines()
    os.close(gone)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return told if status == 0 else [*told, f"end {ENDS.get(-status, 'vanished')}"]


def _say(write: int, text: str, go: int) -> None:
    os.writev(write, [f"{text}\n".encode()])
    if f"{text}\n" == READY:
        os.readv(go, [bytearray(1)])


def _let_go(child: int, gone: int, options: list[str]) -> None:
    command = ["strace", "-f", "-qq", *options, "-p", str(child)]
    subprocess.Popen(command, stderr=subprocess.DEVNULL)  # noqa: S603  # ends with the child
    status = Path(f"/proc/{child}/status")
    while "TracerPid:\t0\n" in status.read_text("utf-8"):
        os.sched_yield()
    os.write(gone, b"x")


def attempt(work: Work, folder: Path, say: Say) -> None:
    """Do a piece of work; say what was promised, and how it ended."""
    begun = work.begin(folder)
    say(READY.strip())
    try:
        work.do(begun, lambda promise: say(f"told {promise}"))
        say("end done")
    except CasuskluisError as error:
        plain = explain(error) not in {"", FALLBACK}
        say(f"end {type(error).__name__}{'' if plain else '!'}")
    except BaseException as error:  # noqa: BLE001  # anything but a named error counts against us
        say(f"end {type(error).__name__}!{_where(error)}")


def _where(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)[-4:]
    return " ".join(f"{Path(one.filename).name}:{one.lineno}" for one in frames)


def judge(work: Work, folder: Path, told: list[str], say: Say) -> None:
    """Say how many promises were broken, or what else is wrong."""
    try:
        say(f"lost {work.judge(folder, told)}")
    except BaseException as error:  # noqa: BLE001  # whatever it is, it is wrong
        say(f"wrong {type(error).__name__} {error} {_where(error)}".replace("\n", " "))


def tried(case: Case, scene: Path) -> Case:
    """Do one case in a copy of its scene, which goes when nothing is wrong."""
    work = WORKS[case.work]
    folder = Path(tempfile.mkdtemp(dir=scene.parent)) / scene.name
    shutil.copytree(scene, folder)
    how = f"{case.fault.removesuffix('+')}:when={case.number}"
    again = "+" if case.fault.endswith("+") else ""
    options = ["-o", "/dev/null", "-e", f"trace={case.call}",
               "-e", f"inject={case.call}:{how}{again}"]  # fmt: skip
    said = told_by(lambda say: attempt(work, folder, say), options)
    promised = [line.removeprefix("told ") for line in said if line.startswith("told ")]
    answer = next(
        (line.removeprefix("end ") for line in said if line.startswith("end ")), "vanished"
    )
    found = told_by(lambda say: judge(work, folder, promised, say))
    lost = next((int(one.split()[1]) for one in found if one.startswith("lost ")), None)
    trouble = "" if lost is not None else " ".join(found) or "the judge died"
    if not (trouble or lost):
        shutil.rmtree(folder.parent)
    return replace(
        case,
        answer=answer,
        lost=lost or 0,
        trouble=trouble,
        unexplained="!" in answer or answer in {*MISLEADING, "hung", "vanished"},
    )


def counted(work: Work, scene: Path) -> dict[str, int]:
    """Return how often a piece of work makes each call, when nothing fails."""
    folder = Path(tempfile.mkdtemp(dir=scene.parent)) / scene.name
    shutil.copytree(scene, folder)
    seen = folder.parent / "calls"
    options = ["-o", str(seen), "-e", f"trace={','.join(FAULTS)}"]
    said = told_by(lambda say: attempt(work, folder, say), options)
    assert said[-1] == "end done", said
    lines = seen.read_text("utf-8", "replace").splitlines()
    return {call: sum(f" {call}(" in line for line in lines) for call in FAULTS}


def warmed(name: str, aside: Path) -> Path:
    """Make the scene of a work, and do it once here: then everything it imports is there."""
    explain(CasuskluisError("loads every sentence, before any file can fail"))
    scene = aside / name / "scene"
    scene.mkdir(parents=True)
    WORKS[name].prepare(scene)
    trial = Path(shutil.copytree(scene, aside / name / "trial"))
    said: list[str] = []
    attempt(WORKS[name], trial, said.append)
    assert said[-1] == "end done", said
    judge(WORKS[name], trial, [one[5:] for one in said if one.startswith("told ")], said.append)
    assert said[-1] == "lost 0", said
    return scene


def main() -> None:
    """Sweep these works with so many cases each; print what came of every case."""
    aside, most, works = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]
    remember_keys()
    scenes = {name: warmed(name, aside) for name in works}
    gc.collect()
    counts = {name: counted(WORKS[name], scenes[name]) for name in works}
    cases = [tried(case, scenes[case.work]) for case in plan(works, most, counts)]
    sys.stdout.write(json.dumps({"counts": counts, "cases": [asdict(one) for one in cases]}))


if __name__ == "__main__":
    main()
