# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Taking a whole vault out and in: ``CASES MEGABYTES-OF-ATTACHMENTS key|passphrase``.

Each half runs in a process of its own, so that the most memory it used is known.
"""

import hashlib
import os
import re
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from casuskluis.domain.attachment import Attachment, AttachmentKind
from casuskluis.domain.clock import FixedClock
from casuskluis.domain.lists import CaseQuery
from casuskluis.services.parcels.locks import Identity, Passphrase, Recipients, new_identity
from casuskluis.services.parcels.whole_in import NewVault
from casuskluis.services.vaults import Vaults
from casuskluis.vault.access.cost import FLOOR
from storage.crowd import fill

WORDS = b"vier losse woorden bijeen"
VAULTS = Vaults(FixedClock(datetime(2026, 11, 20, 9, 30, tzinfo=UTC)), "meting", FLOOR)
_FILE = 5_000_000


def main() -> None:
    """Make a vault, then measure both halves."""
    cases, megabytes, how = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        make(place, cases, megabytes)
        size = (place / "Meting.kluis" / "data.db").stat().st_size / 1e6
        tell(f"{cases} cases, {megabytes} MB of attachments: data.db of {size:.0f} MB, {how}")
        (place / "key").write_bytes(new_identity().secret)
        for half in ("out", "in"):
            part = [sys.executable, __file__, half, folder, how]
            subprocess.run(part, check=True)  # noqa: S603 - this very script
        tell(f"parcel of {(place / 'all.age').stat().st_size / 1e6:.0f} MB")


def make(place: Path, cases: int, megabytes: int) -> None:
    """Fill a vault; what is attached cannot be packed smaller, as with most attachments."""
    vault = place / "Meting.kluis"
    workspace, _ = VAULTS.create(
        vault, bytearray(WORDS), municipality="Veldhaven", label="Meting"
    )
    fill(workspace.context.database, cases)
    ids = workspace.cases.ids(CaseQuery())
    for number in range(megabytes * 1_000_000 // _FILE):
        content = os.urandom(_FILE)
        file = Attachment(
            case_id=ids[number % len(ids)],
            name="bijlage.pdf",
            kind=AttachmentKind.PDF,
            size=_FILE,
            digest=hashlib.sha256(content).hexdigest(),
            added_on=VAULTS.clock.today(),
        )
        with workspace.context.write() as transaction:
            transaction.attachments.put_content(transaction.attachments.add(file).id, content)
    workspace.close()


def half(which: str, place: Path, how: str) -> None:
    """Take the vault out, or in, and say what it took."""
    key = Identity(bytearray((place / "key").read_bytes()))
    words = Passphrase(bytearray(b"zes heel losse woorden voor morgen"))
    before = most_memory()
    begin, used = time.perf_counter(), time.process_time()
    if which == "out":
        workspace = VAULTS.open(place / "Meting.kluis", bytearray(WORDS))
        lock = words if how == "passphrase" else Recipients((key.recipient,))
        workspace.whole.export(place / "all.age", lock)
        workspace.abandon()
    else:
        new = NewVault(place=place / "Nieuw", passphrase=bytearray(WORDS), label="Meting")
        VAULTS.taking.take_in(place / "all.age", words if how == "passphrase" else key, new)
    spent, cpu = time.perf_counter() - begin, time.process_time() - used
    most = f"{most_memory():.0f} MB at most ({before:.0f} before)"
    tell(f"{which}: {spent:.1f} s ({cpu:.1f} CPU), {most}")


def most_memory() -> float:
    """Return the most memory this process ever had, in MB."""
    found = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text("utf-8"))
    return int(found[1]) / 1e3 if found else 0.0


def tell(line: str) -> None:
    """Say one line."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    if sys.argv[1] in ("out", "in"):
        half(sys.argv[1], Path(sys.argv[2]), sys.argv[3])
    else:
        main()
