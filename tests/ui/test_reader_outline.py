# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What a real screen reader finds, over AT-SPI from another process, is what it was before."""

from pathlib import Path

import pytest

from ui import reader_outline


@pytest.mark.slow
def test_a_screen_reader_finds_the_page_of_cases_as_before(demo_folder: Path) -> None:
    """When this fails: ``python tests/ui/reader_outline.py``, and look at the difference."""
    lacking = reader_outline.missing()
    if lacking:
        pytest.skip(f"missing on this machine: {lacking}")
    assert reader_outline.outline(demo_folder) == reader_outline.GOLDEN.read_text("utf-8")


def test_what_is_of_the_vault_is_not_in_the_outline() -> None:
    golden = reader_outline.GOLDEN.read_text("utf-8")
    told = reader_outline.masked("  list item|2026-01 Yilmaz|keyboard\n  button|Over 12 dagen|")
    assert told == "  list item: … keyboard\n  button: Over 9 dagen\n"
    assert "list item: …" in golden
