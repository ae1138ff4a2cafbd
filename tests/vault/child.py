# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Runs as a process of its own, to be killed, starved and refused in earnest."""

import json
import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.thinning import KeepRule
from casuskluis.vault.access.cost import FLOOR
from casuskluis.vault.backups.backup import back_up, restore
from casuskluis.vault.backups.carrying import carry
from casuskluis.vault.backups.scratch import scratch
from casuskluis.vault.backups.thinning import thin
from casuskluis.vault.vault import Vault
from casuskluis.vault.watch import Watch
from remembered_keys import remember_keys

WORDS = b"correct paard batterij nietje"
OTHER_WORDS = b"heel andere woorden vandaag"
AT = datetime(2026, 3, 4, 5, 6, 7)  # noqa: DTZ001  # only for a name
ONCE = "V8WX-29HC-57TX-QMJN-DCJZ-3HXF-KP90"
CRASHED = 77
EVENTS = frozenset({"open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.chmod"})


def create(folder: Path) -> None:
    Vault.create(folder, bytearray(WORDS), label="a", cost=FLOOR)[0].close()


def unlock(folder: Path) -> None:
    Vault.open(folder, bytearray(WORDS)).close()


def change(folder: Path) -> None:
    with Vault.open(folder, bytearray(WORDS)) as vault:
        vault.change_passphrase(bytearray(WORDS), bytearray(OTHER_WORDS))


def redeem(folder: Path) -> None:
    with Vault.open_with_once_code(folder, ONCE) as vault:
        vault.set_own_passphrase(bytearray(OTHER_WORDS))


def back(folder: Path) -> None:
    with Vault.open(folder, bytearray(WORDS)) as vault:
        back_up(vault, folder.parent, at=AT)


def carry_on(folder: Path) -> None:
    """Take the newest backup to the stick beside the vault."""
    with Vault.open(folder, bytearray(WORDS)) as vault:
        backup = next(folder.parent.glob("*-20260304-050607.kluis"))
        carry(vault, backup, folder.parent / "stick")


def thin_out(folder: Path) -> None:
    """Remove the backups of a year ago."""
    with Vault.open(folder, bytearray(WORDS)) as vault:
        spare = next(folder.parent.glob("*-20260304-050607.kluis"))
        rule = KeepRule(days=1, weeks=1, months=1)
        thin(vault, folder.parent, rule, today=AT.date(), spare=spare)


def drill(folder: Path) -> None:
    """Restore the newest backup for a moment."""
    with Vault.open(folder, bytearray(WORDS)) as vault:
        backup = next(folder.parent.glob("*-20260304-050607.kluis"))
        with scratch(vault, backup, Watch()) as restored:
            restored.connect().close()


def put_back(folder: Path) -> None:
    backup = next(folder.parent.glob("*-20260304-050607.kluis"))
    restore(backup, folder, bytearray(WORDS), at=AT)


def destroy(folder: Path) -> None:
    """Do what a destruction does with the ledger, around a transaction."""
    with Vault.open(folder, bytearray(WORDS)) as vault:
        vault.ledger.intend(["case:1"], AT)
        connection = vault.connect()
        connection.execute("DELETE FROM note WHERE id = 1")
        connection.close()
        vault.ledger.settle()


def fill(folder: Path) -> None:
    """Write until the disk is full; say what was raised and whether all is well after."""
    from casuskluis.vault.faults import database_faults  # noqa: PLC0415

    with Vault.open(folder, bytearray(WORDS)) as vault:
        connection = vault.connect()
        with database_faults(folder / "data.db"):
            for _ in range(1000):
                connection.execute("INSERT INTO note (words) VALUES (hex(randomblob(20000)))")


ACTIONS: dict[str, Callable[[Path], None]] = {
    "create": create,
    "unlock": unlock,
    "change": change,
    "redeem": redeem,
    "back_up": back,
    "restore": put_back,
    "carry": carry_on,
    "thin": thin_out,
    "drill": drill,
    "destroy": destroy,
    "fill": fill,
}


def named(action: str, folder: Path) -> str:
    try:
        ACTIONS[action](folder)
    except CasuskluisError as error:
        return type(error).__name__
    return "ok"


def hold(folder: Path) -> None:
    """Keep a vault open until standard input closes."""
    with Vault.open(folder, bytearray(WORDS)):
        sys.stdout.write("open\n")
        sys.stdout.flush()
        sys.stdin.read()


def crash_everywhere(action: str, scene: Path, name: str, stride: int = 1) -> None:
    """Do an action again and again, dying some steps later each time; list what is left."""
    remember_keys()
    left = []
    whole = scene.with_name(f"{scene.name}-whole")
    shutil.copytree(scene, whole)
    ACTIONS[action](whole / name)  # so that each fork knows the keys of the scene
    shutil.rmtree(whole)
    for step in range(1, 500, stride):
        place = scene.with_name(f"{scene.name}-{step}")
        shutil.copytree(scene, place)
        child = os.fork()
        if child == 0:
            die_at(step, str(place))
            ACTIONS[action](place / name)
            os._exit(0)
        if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != CRASHED:
            break
        left.append(str(place))
    sys.stdout.write(json.dumps(left))


def die_at(step: int, within: str) -> None:
    """Die without any clean-up just before the given file operation."""
    count = 0

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal count
        if event in EVENTS and any(str(one).startswith(within) for one in arguments):
            count += 1
            if count == step:
                os._exit(CRASHED)

    sys.addaudithook(hook)


def on_small_disk(action: str, source: Path, mount: Path, room: int) -> str:
    """Do an action on a disk with ``room`` bytes to spare; in a mount namespace of its own."""
    command = ["mount", "-t", "tmpfs", "-o", "size=8m,mode=700", "none", str(mount)]
    subprocess.run(command, check=True)  # noqa: S603  # fixed words
    folder = mount / source.name
    if action != "create":
        shutil.copytree(source, folder)
    ballast = mount / "ballast"
    status = os.statvfs(mount)
    ballast.write_bytes(bytes(status.f_bavail * status.f_frsize - room))
    said = named(action, folder)
    ballast.unlink()
    names = sorted(one.name for one in mount.iterdir())
    inside = sorted(one.name for one in folder.iterdir()) if folder.exists() else []
    found = {"said": said, "names": names, "inside": inside}
    return json.dumps(found | {"sound": folder.exists() and reopen(mount, source)})


def reopen(mount: Path, source: Path) -> bool:
    with Vault.open(mount / source.name, bytearray(WORDS)) as vault:
        return vault.verify().is_sound


def main() -> None:
    command, *rest = sys.argv[1:]
    if command == "hold":
        hold(Path(rest[0]))
    elif command == "crash":
        crash_everywhere(rest[0], Path(rest[1]), rest[2], int((*rest, "1")[3]))
    elif command == "small-disk":
        said = on_small_disk(rest[0], Path(rest[1]), Path(rest[2]), int(rest[3]))
        sys.stdout.write(said)
    elif command == "small-files":
        limit = int(rest[2])
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        sys.stdout.write(named(rest[0], Path(rest[1])))
    elif command == "small-memory":
        used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (used + (48 << 20), resource.RLIM_INFINITY))
        sys.stdout.write(named(rest[0], Path(rest[1])))
    else:
        sys.stdout.write(named(command, Path(rest[0])))


if __name__ == "__main__":
    main()
