# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import sys

import pytest
from PySide6 import __version__

from casuskluis_ui import guard


@pytest.mark.parametrize(
    ("python", "qt", "refused"),
    [
        ((3, 11), "6.12.0", True),
        ((3, 11), "6.13.1", True),
        ((3, 11), "6.11.3", False),
        ((3, 12), "6.12.0", False),
        ((3, 14), "6.12.0", False),
    ],
)
def test_a_pair_that_would_abort_is_refused(
    python: tuple[int, int], qt: str, *, refused: bool
) -> None:
    sentence = guard.unfit(python, qt)
    assert bool(sentence) == refused
    assert not refused or "Casuskluis start niet" in sentence


def test_a_refusal_is_told_on_the_error_stream(capsys: pytest.CaptureFixture[str]) -> None:
    guard.refuse("Casuskluis start niet.")
    told = capsys.readouterr()
    assert (told.out, told.err) == ("", "Casuskluis start niet.\n")


@pytest.mark.skipif(sys.platform == "win32", reason="a box would wait for a click")
def test_a_refusal_without_any_stream_does_not_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    guard.refuse("Casuskluis start niet.")


def test_this_very_pair_is_fit() -> None:
    assert not guard.unfit(sys.version_info[:2], __version__)
