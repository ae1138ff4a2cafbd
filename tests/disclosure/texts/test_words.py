# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The word list: small, quick, and with its licence."""

import subprocess
import sys
import time
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casuskluis.disclosure.texts.words import OrdinaryWords, WordList, ordinary_words

MEASURE = """
from pathlib import Path
from casuskluis.disclosure.texts.words import OrdinaryWords

def peak():
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:"))

before = peak()
words = OrdinaryWords.load()
print((peak() - before) / 1024)
"""


@pytest.mark.parametrize(
    "word", ["huis", "vóór", "één", "foto's", "foto’s", "coördinator", "zee"]
)
def test_an_ordinary_word_is_in_the_list(word: str) -> None:
    assert word in ordinary_words()


@pytest.mark.parametrize(
    "word", ["Groningen", "youssef", "", "\n", "huis\nboom", "zzzz", "\ud800"]
)
def test_anything_else_is_not(word: str) -> None:
    assert word not in ordinary_words()


def test_names_are_kept_apart() -> None:
    assert ordinary_words().is_name("Groningen")
    assert not ordinary_words().is_name("Stoelpoot")


@given(st.sets(st.text("abcdefgé", min_size=1, max_size=5)), st.text("abcdefgé", max_size=5))
def test_halving_finds_what_a_set_holds(words: set[str], asked: str) -> None:
    listed = WordList.of(words)

    assert (asked in listed) == (asked in words)
    assert all(word in listed for word in words)


def test_the_list_loads_at_once() -> None:
    start = time.process_time()

    OrdinaryWords.load()

    assert time.process_time() - start < 2


@pytest.mark.skipif(sys.platform == "win32", reason="measured with the means of Unix")
def test_the_list_takes_little_memory() -> None:
    outcome = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", MEASURE], capture_output=True, text=True, check=True
    )

    assert float(outcome.stdout) < 60


def test_the_licence_of_the_list_ships_beside_it() -> None:
    place = resources.files("casuskluis_resources") / "words" / "opentaal"

    assert "BSD" in (place / "LICENSE.txt").read_text("utf-8")
    assert "OpenTaal" in (place / "README.md").read_text("utf-8")
    assert "wdutch" in (place / "HERKOMST.md").read_text("utf-8")
