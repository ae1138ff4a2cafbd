# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Renews the keys of the sample vault, in a process of its own that may die or be refused."""

import json
import os
import shutil
import subprocess
import sys
from contextlib import nullcontext
from pathlib import Path

from casuskluis.domain.errors import CasuskluisError
from casuskluis.vault.access.keyring import Keyring
from casuskluis.vault.driver import Connection
from casuskluis.vault.faults import database_faults
from casuskluis.vault.rotating.recoding import RECODED
from casuskluis.vault.rotating.rotation import Connect, Surroundings, rotate
from casuskluis.vault.rotating.staying import NewKeys, new_keys
from casuskluis.vault.vault import Vault
from casuskluis.vault.watch import Watch

WORDS = b"correct paard batterij nietje"
GONE_WORDS = b"vertrokken fiets lantaarn zomer"
STAYS, LEAVES, COLLEAGUE = "Mw. Voorbeeld", "Dhr. Vertrekker", "Mw. Collega"
NOTE = 7777
"""Number of the row that the change itself writes in the copy."""
CRASHED = 77
EVENTS = frozenset({"open", "os.rename", "os.remove"})


def enter(connect: Connect) -> None:
    """Write what stands for the lines in the journal."""
    connection: Connection = connect()
    try:
        with database_faults(Path(RECODED)):
            connection.execute("INSERT INTO note VALUES (?, 'vernieuwd')", (NOTE,))
    finally:
        connection.close()


def around() -> Surroundings:
    return Surroundings(enter, nullcontext)


def keys_of(vault: Keyring, code: str, *, colleague: str = "") -> NewKeys:
    """Return new keys for the officer who stays, and perhaps a colleague with a code."""
    codes = {COLLEAGUE: colleague} if colleague else {}
    return new_keys(vault, STAYS, bytearray(WORDS), codes=codes, recovery=(code,))


def renew(folder: Path, old_code: str, keys: NewKeys) -> None:
    with Vault.open_with_recovery_code(folder, old_code) as vault:
        rotate(vault, keys, around(), Watch())


def reopen(folder: Path, code: str) -> None:
    """Open a vault, which finishes what was cut off."""
    Vault.open_with_recovery_code(folder, code).close()


def prepared(scene: Path, old_code: str, new: str) -> NewKeys:
    with Vault.open_with_recovery_code(scene, old_code) as vault:
        return keys_of(vault, new)


def crash_everywhere(scene: Path, old_code: str, new: str, what: str) -> None:
    """Do it again and again, dying one step later each time; list what is left."""
    keys = prepared(scene, old_code, new) if what == "renew" else None
    left = []
    for step in range(1, 500):
        place = scene.parent / f"{what}-{step}" / scene.name
        shutil.copytree(scene, place)
        child = os.fork()
        if child == 0:
            die_at(step, str(place))
            if keys is None:
                reopen(place, new)
            else:
                renew(place, old_code, keys)
            os._exit(0)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        if code != CRASHED:
            assert code == 0
            break
        left.append(str(place))
    sys.stdout.write(json.dumps(left))


def die_at(step: int, within: str) -> None:
    """Die without any clean-up just before a file operation, or before a wait for the disk."""
    count = 0

    def tick() -> None:
        nonlocal count
        count += 1
        if count == step:
            os._exit(CRASHED)

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        if event in EVENTS and any(str(one).startswith(within) for one in arguments):
            tick()

    waiting = os.fsync

    def fsync(descriptor: int) -> None:
        tick()
        waiting(descriptor)

    os.fsync = fsync  # type: ignore[assignment]  # it raises no event of its own
    sys.addaudithook(hook)


def swept(plan: dict[str, list[str]], most: int, scene: Path, old: str, new: str) -> None:
    """Do it once for each fault at each place a tracer can inject it; list what was said.

    The tracer is attached to a child that has everything imported already, which saves seconds.

    Args:
        plan: For each system call what happens to it.
        most: So many places for each call and fault, spread over all there are.
        scene: The vault.
        old: Its recovery code.
        new: The one it gets.
    """
    keys = prepared(scene, old, new)
    said = []
    for call, faults in plan.items():
        trial = fresh(scene, f"{call}-count")
        many = traced([f"trace={call}"], trial, old, keys)[1].count(f"{call}(")
        for how in faults:
            for number in range(2, many + 1, max(1, many // most)):
                place = fresh(scene, f"{call}-{how.replace('=', '-')}-{number}")
                inject = [f"trace={call}", f"inject={call}:{how}:when={number}"]
                answer, _ = traced(inject, place, old, keys)
                said.append([str(place), f"{call} {how} {number}", answer])
    sys.stdout.write(json.dumps(said))


def fresh(scene: Path, name: str) -> Path:
    place = scene.parent / name / scene.name
    shutil.copytree(scene, place)
    return place


def traced(what: list[str], place: Path, old: str, keys: NewKeys) -> tuple[str, str]:
    """Return what a child said that met a fault, and what the tracer saw."""
    read, write = os.pipe()
    go, gone = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.read(go, 1)  # until the tracer is there
            os.write(write, said_by(place, old, keys).encode())
        finally:
            os._exit(0)  # whatever was injected where: nobody goes on as a second parent
    os.close(write)
    seen = place.parent / "trace"
    options = [part for one in what for part in ("-e", one)]
    command = ["strace", "-f", "-qq", "-o", str(seen), *options, "-p", str(child)]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as tracer:  # noqa: S603
        while "TracerPid:\t0\n" in Path(f"/proc/{child}/status").read_text():
            os.sched_yield()
        os.write(gone, b"x")
        answer = os.read(read, 100).decode() or "killed"
        os.waitpid(child, 0)
        tracer.wait()
    for descriptor in (read, go, gone):
        os.close(descriptor)
    return answer, seen.read_text()


def said_by(place: Path, old: str, keys: NewKeys) -> str:
    try:
        renew(place, old, keys)
    except CasuskluisError as error:
        return type(error).__name__
    except BaseException as error:  # noqa: BLE001  # anything but a named error counts against us
        return f"!{type(error).__name__}"
    return "ok"


def main() -> None:
    command, *rest = sys.argv[1:]
    if command == "sweep":
        swept(json.loads(rest[0]), int(rest[1]), Path(rest[2]), rest[3], rest[4])
    else:
        crash_everywhere(Path(rest[0]), rest[1], rest[2], command)


def add_leaver(folder: Path) -> None:
    """Give the sample vault a second officer, who will leave."""
    with Vault.open(folder, bytearray(WORDS)) as vault:
        vault.add_officer(LEAVES, bytearray(GONE_WORDS))


if __name__ == "__main__":
    main()
