# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A computer that stops while the keys are renewed leaves the old secrets good or the new."""

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from casuskluis.explanations import FALLBACK, explain
from casuskluis.vault import errors
from casuskluis.vault.access.recovery_code import new_code
from casuskluis.vault.errors import WrongPassphrase, WrongRecoveryCode
from casuskluis.vault.vault import Vault
from faults.tally import tally
from vault.rotating import GONE_WORDS, NOTE, add_leaver
from vault.sample import ROWS, Sample

CHILD = Path(__file__).with_name("rotating.py")
FEWEST = 40
WHOLE = bool(os.environ.get("CASUSKLUIS_FULL"))
KILL, FULL, FAILS = "signal=SIGKILL", "error=ENOSPC", "error=EIO"
FAULTS = {
    "pwrite64": [KILL, FULL, FAILS],
    "write": [KILL, FULL, FAILS],
    "fsync": [KILL, FULL, FAILS],
    "openat": [KILL, FULL, "error=EACCES"],
    "rename": [KILL, "error=EROFS", FAILS],
    "unlink": [KILL, "error=EACCES"],
    "pread64": [KILL, FAILS],
    "read": [KILL, FAILS],
}


def run(*arguments: object) -> str:
    done = subprocess.run(  # noqa: S603  # our own script
        [sys.executable, str(CHILD), *map(str, arguments)],
        capture_output=True, text=True, check=False, timeout=1200 if WHOLE else 300,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def scene(untouched: Sample, tmp_path_factory: pytest.TempPathFactory) -> Sample:
    """A vault of two officers, of which one will leave."""
    folder = tmp_path_factory.mktemp("scene") / untouched.folder.name
    shutil.copytree(untouched.folder, folder)
    add_leaver(folder)
    return Sample(folder, untouched.code)


@pytest.fixture(scope="module")
def new() -> str:
    return new_code()


@pytest.fixture(scope="module")
def crashed(scene: Sample, new: str) -> list[Path]:
    """What is left after dying before each step of renewing the keys."""
    return [Path(one) for one in json.loads(run("renew", scene.folder, scene.code, new))]


@pytest.fixture(scope="module")
def halfway(crashed: list[Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The new secrets are on the disk, the database is under the former key."""
    found = next(place for place in crashed if is_halfway(place))
    return Path(shutil.copytree(found, tmp_path_factory.mktemp("halfway") / found.name))


def is_whole(folder: Path, code: str) -> bool:
    """Tell whether a code opens the vault; everything is there then."""
    try:
        vault = Vault.open_with_recovery_code(folder, code)
    except WrongRecoveryCode:
        return False
    with vault:
        connection = vault.connect()
        kept = "SELECT count(*) FROM note WHERE id <> ?"
        assert connection.execute(kept, (NOTE,)).fetchone()[0] == ROWS
        connection.close()
        assert vault.verify().is_sound
        assert not vault.header_rolled_back
        assert vault.ledger.trouble is None
    assert not [one.name for one in folder.iterdir() if ".nieuw" in one.name]
    return True


def test_a_crash_while_finishing_is_finished_the_next_time(
    scene: Sample, new: str, halfway: Path
) -> None:
    for place in map(Path, json.loads(run("reopen", halfway, scene.code, new))):
        assert is_whole(place, new)
        assert not is_whole(place, scene.code)


def test_a_crash_at_any_step_leaves_the_old_secrets_good_or_the_new(
    scene: Sample, new: str, halfway: Path, crashed: list[Path]
) -> None:
    assert len(crashed) >= FEWEST
    assert is_halfway(halfway)
    order = []
    for place in crashed:
        twin = place.with_name("Twee.kluis")
        shutil.copytree(place, twin)
        old_first = is_whole(place, scene.code)
        assert is_whole(twin, new) or old_first
        assert is_whole(place, new) != old_first, "who opened first decides for good"
        order.append(old_first)
        if is_whole(twin, new):
            assert not is_whole(twin, scene.code)
    assert order == sorted(order, reverse=True)
    assert set(order) == {True, False}
    with pytest.raises(WrongPassphrase):
        Vault.open(crashed[-1], bytearray(GONE_WORDS))


def is_halfway(place: Path) -> bool:
    """Tell whether the new secrets are on the disk and the database is under the former key."""
    both = [(place / name).read_bytes() for name in ("vault.json", "vault.json.2")]
    return b"previous" in both[0] and both[0] == both[1] and (place / "data.db.nieuw").exists()


@pytest.mark.skipif(shutil.which("strace") is None, reason="takes strace")
def test_a_disk_that_fails_anywhere_loses_nothing_and_says_what_holds(
    scene: Sample, new: str
) -> None:
    begin = time.monotonic()
    most = 60 if WHOLE else 2
    said = json.loads(run("sweep", json.dumps(FAULTS), most, scene.folder, scene.code, new))
    assert len(said) >= (600 if WHOLE else FEWEST)
    for place, fault, answer in said:
        check(Path(place), scene.code, new, f"{fault}: {answer}")
    tally("rotation", cases=len(said), lost=0, seconds=time.monotonic() - begin)


def check(place: Path, old: str, new: str, what: str) -> None:
    """Compare what the officer was told with what opens the vault now."""
    answer = what.rpartition(" ")[2]
    if answer == "killed":
        assert is_whole(place, new) or is_whole(place, old), what
        return
    renewed = answer in {"ok", "RotationHalfway"}
    if answer != "ok":
        error = getattr(errors, answer)(place="x")
        assert explain(error) not in {FALLBACK, explain(errors.VaultError())}, what
    assert is_whole(place, old) != renewed, what
    assert is_whole(place, new) == renewed, what
