# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import re

from cli.terminal import Terminal


def test_stale_information_is_listed_without_its_text(shown: Terminal) -> None:
    result = shown.inside("casus", "verouderd")

    assert result.exit_code == 0, result.stderr
    numbers = re.findall(r"\d{4}-\d{4}", result.stdout)
    assert numbers
    case = shown.inside("casus", "toon", numbers[0]).stdout
    assert "(verouderd): " in case
    texts = re.findall(r"\(verouderd\): (.+)", case)
    assert not [text for text in texts if text in result.stdout]


def test_what_changed_is_told_with_before_and_after(shown: Terminal) -> None:
    numbers = re.findall(r"\d{4}-\d{4}", shown.inside("casus", "toon").stdout)
    told = [shown.inside("casus", "geschiedenis", number).stdout for number in numbers]

    changed = [text for text in told if "Aanleiding: " in text]
    assert changed
    assert " → " in changed[0]
    assert shown.inside("casus", "geschiedenis", "2000-0000").exit_code


def test_a_case_shows_corrections_and_instruments(shown: Terminal) -> None:
    numbers = re.findall(r"\d{4}-\d{4}", shown.inside("casus", "toon").stdout)
    everything = "".join(shown.inside("casus", "toon", number).stdout for number in numbers)

    assert "  Aanvulling " in everything
    assert "Instrument VERA-2R, " in everything
