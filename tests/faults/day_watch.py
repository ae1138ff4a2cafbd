# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Has a day done in a process of its own, and looks on: calls, memory, disk."""

import math
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from attachment_samples import image, pdf, word
from casuskluis.vault.keys import Purpose
from casuskluis.vault.vault import Vault
from faults.day_orders import Orders
from faults.markers import IN_MEMORY, ON_DISK, Needle, in_memory, keys, words
from faults.tally import FULL

PROGRAM = Path(__file__).with_name("day_program.py")
PATIENCE = 400
LONGEST, BRIEFEST = 1500, 240
"""Seconds a whole day and a short one may take; then it is ended, and says where it stood."""
LAST_WORDS = 4000
CALLS = "trace=socket,socketpair,connect,bind,listen,accept,accept4,sendto"
WORDS = {
    "surname": "Kwartelstaart", "note": "zeepaardjesvijver", "street": "Vuurvliegenpad",
    "secret": "Nachtzwaluwhoeve", "attachment": "Parelmoerlinie",
    "file name": "Goudvinkdossier",
}  # fmt: skip
PASSPHRASE = "kwikstaart mosterdlepel tulpenbol wrakhout egelsnuit lantaarn"
CHANGED = "snoekbaars vlechtmand orkaanlamp dooiwater pimpelmees zandkoek"
_CODE = re.compile(r"De herstelcode\s+((?:[0-9A-Z]{4}\s){6}[0-9A-Z]{4})\b")
CONTROL = ("surname", "note", "master key")
"""What is looked for before a lock as well, to see that the search finds what is there."""
_SECRET = tuple(one for one in Purpose if one is not Purpose.SALT)


class DayFailed(AssertionError):
    """The day did not come to its end; says where."""


@dataclass
class Look:
    """What stood in the memory of a process at one moment, and how much was looked through."""

    found: set[str]
    looked: int


@dataclass
class Watched:
    """What was seen of a day.

    Attributes:
        orders: Of that day.
        before: Memory right before each lock.
        after: Memory once the lock screen stood there.
        wanted: How many words and halves of keys were looked for.
        calls: System calls about sockets.
        traced: Whether those could be seen.
        ended: How the last process ended.
        seconds: How long it took.
    """

    orders: Orders
    before: list[Look] = field(default_factory=list)
    after: list[Look] = field(default_factory=list)
    wanted: int = 0
    calls: list[str] = field(default_factory=list)
    traced: bool = False
    ended: int | None = None
    seconds: float = 0.0


def prepared(root: Path) -> Orders:
    """Return the orders of a day in a new folder, with what others sent."""
    orders = Orders(str(root), WORDS, PASSPHRASE, CHANGED, FULL)
    orders.prepare()
    name, text = WORDS["file name"], WORDS["attachment"]
    (orders.incoming / f"{name}.pdf").write_bytes(pdf(f"Verslag {text}"))
    (orders.incoming / f"{name}.docx").write_bytes(word(more={"tekst.xml": text.encode()}))
    (orders.incoming / f"{name}.png").write_bytes(image() + text.encode())
    return orders


def started(
    orders: Orders, step: str, *options: str, trace: Path | None = None
) -> subprocess.Popen[bytes]:
    """Begin a step of a day."""
    tracer = shutil.which("strace") if trace is not None else None
    before = [
        tracer, "-f", "--seccomp-bpf", "-qq", "-s", "200",
        "-e", CALLS, "-e", "signal=none", "-o", str(trace),
    ] if tracer else []  # fmt: skip
    command = [*before, sys.executable, "-P", str(PROGRAM), orders.root, step, *options]
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    environment = kept | orders.environment | {"QT_QPA_PLATFORM": "offscreen"}
    with (orders.sign("uitvoer")).open("ab") as output:
        return subprocess.Popen(  # noqa: S603 - our own program
            command, env=environment, start_new_session=True, stdout=output, stderr=output,
            cwd=orders.scratch,
        )  # fmt: skip


def ended(process: subprocess.Popen[bytes]) -> None:
    """End a process and what it began, where it is still there."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def sign(
    orders: Orders, process: subprocess.Popen[bytes], name: str, until: float = math.inf
) -> None:
    """Wait until the program says something, but no longer than a moment of the clock."""
    end = min(time.monotonic() + PATIENCE, until)
    while not orders.sign(name).exists():
        failed = orders.sign("failed")
        if failed.exists():
            raise DayFailed(f"no {name}: {failed.read_text()}")
        if process.poll() is not None:
            raise DayFailed(f"no {name}: {process.poll()}")
        if time.monotonic() > end:
            raise DayFailed(f"no {name} in time: {_where_it_stood(orders, process)}")
        time.sleep(0.02)


def _where_it_stood(orders: Orders, process: subprocess.Popen[bytes]) -> str:
    """End a program that goes no further, and return which lines each thread was at."""
    with suppress(OSError):
        os.kill(_program_of(process), signal.SIGABRT)
    with suppress(subprocess.TimeoutExpired):
        process.wait(10)
    state = orders.home / ".local" / "state"
    files = [one for one in state.rglob("*") if one.is_file()]
    newest = max(files, key=lambda one: one.stat().st_mtime, default=None)
    return newest.read_text("utf-8", "replace")[-LAST_WORDS:] if newest else "nobody knows"


def needles_of(orders: Orders, codes: tuple[str, ...] = ON_DISK) -> list[Needle]:
    """Return every text that may stand nowhere, the recovery code included."""
    said = subprocess.run(  # noqa: S603 - a tool of the system
        ["pdftotext", str(orders.out / "noodblad.pdf"), "-"],  # noqa: S607 - of the system
        check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
    found = _CODE.search(said)
    assert found is not None, "the sheet holds a recovery code"
    groups = found[1].split()
    spelled = {f"recovery code with {sign!r}": sign.join(groups) for sign in ("-", " ", "")}
    secrets = spelled | {
        "passphrase": orders.passphrase, "part of it": orders.passphrase.split(" ", 1)[1],
        "new passphrase": orders.changed,
    }  # fmt: skip
    return words(orders.words | secrets, codes)


def keys_of(orders: Orders, passphrase: str) -> list[Needle]:
    """Return the keys of a vault, which somebody else may have open."""
    vault = Vault.open(orders.vault, bytearray(passphrase, "utf-8"), read_only=True)
    try:
        master = {"master key": bytes(vault._master.exposed())}
        return keys(master | {f"key for {one}": bytes(vault.subkey(one)) for one in _SECRET})
    finally:
        vault.close()


def whole_day(root: Path) -> Watched:
    """Have a whole day done, with two locks in it, and look on."""
    orders = prepared(root)
    told = Watched(orders, traced=shutil.which("strace") is not None)
    start = time.monotonic()
    until = start + LONGEST
    trace = root / "calls.txt"
    process = started(orders, "morning", trace=trace)
    try:
        for step, then, passphrase in (
            ("morning", "afternoon", orders.passphrase),
            ("afternoon", "evening", orders.changed),
        ):
            _look_on(told, process, (step, then), passphrase, until)
        sign(orders, process, "evening", until)
        told.ended = process.wait(PATIENCE)
    finally:
        ended(process)
    if trace.exists():
        told.calls = trace.read_text("utf-8", "replace").splitlines()
    told.seconds = time.monotonic() - start
    return told


def short_day(root: Path) -> Watched:
    """Have a vault made, something written in it, and lock; then kill it while it types."""
    orders = prepared(root)
    told = Watched(orders)
    start = time.monotonic()
    until = start + BRIEFEST
    process = started(orders, "brief")
    try:
        _look_on(told, process, ("brief", "resumed"), orders.passphrase, until)
        sign(orders, process, "typing", until)
        process.kill()
        told.ended = process.wait(PATIENCE)
    finally:
        ended(process)
    told.seconds = time.monotonic() - start
    return told


def _look_on(
    told: Watched,
    process: subprocess.Popen[bytes],
    steps: tuple[str, str],
    passphrase: str,
    until: float,
) -> None:
    """Look into the memory right before a lock and behind it, and have it unlocked."""
    (step, then), orders = steps, told.orders
    sign(orders, process, f"open-{step}", until)
    wanted = [*needles_of(orders, IN_MEMORY), *keys_of(orders, passphrase)]
    told.wanted = len(wanted)
    known = [one for one in wanted if one.name.startswith(CONTROL)]
    told.before.append(Look(*in_memory(_program_of(process), known)))
    orders.sign(f"go-{step}").touch()
    sign(orders, process, f"locked-{then}", until)
    told.after.append(Look(*in_memory(_program_of(process), wanted)))
    orders.sign(f"unlock-{then}").touch()


def _program_of(process: subprocess.Popen[bytes]) -> int:
    """Return the process of the program: below the tracer, where there is one."""
    if process.args[0] == sys.executable:  # type: ignore[index]  # a list, as it was given
        return process.pid
    below = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    return int(below[0])
