# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""After the meeting, on the command line."""

import re

from cli.terminal import Terminal


def test_minutes_are_checked_version_by_version(shown: Terminal) -> None:
    number = re.findall(r"\d{4}-\d{2}", shown.inside("overleg", "toon").output)[-1]

    result = shown.inside("verslag", "controleer", number)

    assert result.exit_code == 0, result.output
    assert "Versie 2 (vastgesteld" in result.output
    assert "NIET" not in result.output


def test_without_minutes_there_is_nothing_to_check(shown: Terminal) -> None:
    number = re.findall(r"\d{4}-\d{2}", shown.inside("overleg", "toon").output)[0]

    result = shown.inside("verslag", "controleer", number)

    assert result.exit_code == 3
    assert "nog geen verslag" in result.output


def test_who_has_something_to_do_and_the_words_to_ask_for_it(shown: Terminal) -> None:
    listed = shown.inside("herinnering").output
    first = listed.splitlines()[-1].split(":")[0]

    result = shown.inside("herinnering", first)
    refused = shown.inside("herinnering", "bestaat niet")

    assert "te laat" in listed
    assert result.exit_code in (0, 3)
    assert refused.exit_code == 3
    assert "Politie" in refused.output
    police = shown.inside("herinnering", "politie")
    assert "Beste collega" in police.output, police.output
