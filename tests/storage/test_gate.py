# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""While the file of the database is replaced nobody is inside, and nobody waits for ever."""

import threading

import pytest

from casuskluis.storage.failures import StorageBusy
from casuskluis.storage.gate import Gate


def test_who_shuts_waits_until_everybody_is_out() -> None:
    gate, order = Gate(), list[str]()
    inside, shut = threading.Event(), threading.Event()

    def visitor() -> None:
        with gate.passing():
            inside.set()
            assert not shut.wait(0.05)
            order.append("out")

    thread = threading.Thread(target=visitor)
    thread.start()
    assert inside.wait(5)
    with gate.shut():
        shut.set()
        order.append("shut")
    thread.join()
    assert order == ["out", "shut"]


def test_nobody_comes_in_while_it_is_shut() -> None:
    gate = Gate(patience=0.01)
    with gate.shut(), pytest.raises(StorageBusy), gate.passing():
        pass
    with gate.passing():
        pass


def test_who_stays_inside_is_not_thrown_out_and_the_gate_opens_again() -> None:
    gate = Gate(patience=0.01)
    with gate.passing():
        with pytest.raises(StorageBusy), gate.shut():
            pass
        with gate.passing():
            pass
