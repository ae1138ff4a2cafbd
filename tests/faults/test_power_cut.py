# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The power goes: everything that was acknowledged is there when it is back. Only as root."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from faults.scene import FULL, child
from faults.tally import tally

TIMES = 200 if FULL else 4
APART = ("unshare", "--mount", "--propagation", "private")


@pytest.fixture
def aside(tmp_path: Path) -> Path:
    """A folder in which a disk can be plugged in, or skip."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("takes root")
    if not all(map(shutil.which, ("unshare", "mkfs.ext4", "mount"))):
        pytest.skip("no tools to make a disk")
    image, place = tmp_path / "proef.img", tmp_path / "proef"
    place.mkdir()
    made = f"truncate -s 8M {image} && mkfs.ext4 -q -F {image} && mount -o loop {image} {place}"
    probe = [*APART, "sh", "-c", made]
    if subprocess.run(probe, capture_output=True, check=False).returncode:  # noqa: S603  # fixed
        pytest.skip("no disk can be mounted here")
    return tmp_path


@pytest.mark.slow
def test_no_acknowledged_change_is_lost_when_the_power_goes(aside: Path) -> None:
    begin = time.monotonic()
    found = child(
        aside, TIMES, before=APART, module="faults.cutting", patience=7200 if FULL else 300
    )
    unexplained = sum(count for end, count in found["ends"].items() if end.endswith("!"))
    tally(
        "power cuts (ext4)",
        cases=found["cuts"],
        lost=found["lost"],
        unopenable=found["broken"],
        unexplained=unexplained,
        seconds=time.monotonic() - begin,
        note=f"{found['acknowledged']} acknowledged changes",
    )
    assert found["acknowledged"] > TIMES
    assert (found["lost"], found["broken"], unexplained) == (0, 0, 0), found["ends"]
