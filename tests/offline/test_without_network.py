# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Where there is no network at all the program does everything it does elsewhere.

Once in a network namespace of its own, in which not even this computer can be called, and once
under a filter with which the kernel refuses every socket that is not of this computer. By
default both at once; with CASUSKLUIS_FULL=1 also each by itself.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from offline.refusing import can_refuse

if sys.platform != "linux":
    pytest.skip("what Linux can refuse", allow_module_level=True)

WINDOW = Path(__file__).with_name("open_window.py")
PATIENCE = 180
EMPTY = ("unshare", "--net") if os.geteuid() == 0 else ("unshare", "--map-root-user", "--net")
FILTER = ("--no-network",)
WAYS = {"both": (EMPTY, FILTER)} | (
    {"namespace": (EMPTY, ()), "filter": ((), FILTER)}
    if os.environ.get("CASUSKLUIS_FULL")
    else {}
)
TRY = """
import errno, socket, sys
sys.path.insert(0, sys.argv[1])
from offline.refusing import refuse_network
socket.socket(socket.AF_INET).close()
refuse_network()
for family in (socket.AF_INET, socket.AF_INET6, socket.AF_NETLINK):
    try:
        socket.socket(family, socket.SOCK_RAW if family == socket.AF_NETLINK else 1)
        print("gelukt")
    except OSError as error:
        print(errno.errorcode[error.errno])
socket.socket(socket.AF_UNIX).close()
"""


def _possible(before: tuple[str, ...], after: tuple[str, ...]) -> bool:
    if after and not can_refuse():
        return False
    if not before:
        return True
    if shutil.which(before[0]) is None:
        return False
    tried = subprocess.run([*before, "true"], check=False, capture_output=True)  # noqa: S603 - a tool of the system
    return tried.returncode == 0


@pytest.mark.parametrize("way", WAYS)
def test_the_whole_window_works(way: str, tmp_path: Path) -> None:
    before, after = WAYS[way]
    if not _possible(before, after):
        pytest.skip("this system does not offer it")
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path),
        "XDG_CONFIG_HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path),
    }  # fmt: skip
    command = [*before, sys.executable, str(WINDOW), str(tmp_path), *after]
    told = tmp_path / "open"
    with subprocess.Popen(  # noqa: S603 - our own program
        command, env=environment, start_new_session=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    ) as window:  # fmt: skip
        try:
            end = time.monotonic() + PATIENCE
            while not told.exists() and time.monotonic() < end:
                assert window.poll() is None, "the window did not stay open"
                time.sleep(0.2)
        finally:
            if window.poll() is None:
                os.killpg(window.pid, signal.SIGKILL)
    found = json.loads(told.read_text())
    assert (found["network"], found["programs"], found["strange"]) == (0, 0, [])
    assert set(found["verdicts"].values()) <= {"good", "absent"}
    assert (tmp_path / "agenda-2026-01.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.skipif(not can_refuse(), reason="a processor that is not known here")
def test_the_filter_refuses_what_it_says() -> None:
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", TRY, str(WINDOW.parents[1])],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    assert done.stdout.split() == ["EPERM"] * 3
