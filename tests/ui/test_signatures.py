# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What PySide6 explains wrong calls with is read once, whoever asks for it first."""

import subprocess
import sys

_BEGIN = """
import sys
import threading
from casuskluis_ui import signatures
with signatures.left_for_later():
    import PySide6
from PySide6.QtCore import QPoint
mapping = sys.modules[signatures.LATE[0]]
"""
_AT_ONCE = """
sys.setswitchinterval(1e-5)
begin = threading.Barrier(2)
def call():
    begin.wait()
    try:
        QPoint("one", "two")
    except TypeError as error:
        print(str(error).count("(xpos: int, ypos: int, /)"))
def read():
    begin.wait()
    for name in signatures.LATE:
        signatures.read_now(name)
threads = [threading.Thread(target=one) for one in (call, read)]
for one in threads:
    one.start()
for one in threads:
    one.join()
assert vars(mapping)["update_mapping"].function is not None
"""
_FAILING = """
loader = mapping.__spec__.loader
whole, loader.loader = loader.loader, None
try:
    signatures.read_now(signatures.LATE[0])
except AttributeError:
    print("fails")
loader.loader = whole
signatures.read_now(signatures.LATE[0])
print(type(mapping).__name__)
"""


def told(code: str) -> list[str]:
    done = subprocess.run(  # noqa: S603 - our own code
        [sys.executable, "-c", _BEGIN + code], capture_output=True, text=True, check=True
    )
    return done.stdout.split()


def test_a_wrong_call_while_another_thread_reads_is_answered() -> None:
    assert told(_AT_ONCE) == ["1"]


def test_a_part_that_could_not_be_read_is_read_the_next_time() -> None:
    assert told(_FAILING) == ["fails", "module"]
