# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What a command shows of one case or meeting is a look, and stands in the journal."""

import re

import pytest

from cli.terminal import Terminal

CASE = re.compile(r"\b\d{4}-\d{4}\b")
MEETING = re.compile(r"\b\d{4}-\d{2}\b(?!-)")


@pytest.mark.parametrize(
    ("command", "listed", "number", "kind"),
    [
        (("casus", "toon"), ("casus", "toon"), CASE, "Casus"),
        (("casus", "geschiedenis"), ("casus", "toon"), CASE, "Casus"),
        (("plan", "toon"), ("casus", "toon"), CASE, "Casus"),
        (("toets", "toon"), ("casus", "toon"), CASE, "Casus"),
        (("bijlage", "lijst"), ("casus", "toon"), CASE, "Casus"),
        (("overleg", "toon"), ("overleg", "toon"), MEETING, "Overleg"),
    ],
)
def test_showing_one_is_a_look(
    shown: Terminal,
    command: tuple[str, ...],
    listed: tuple[str, ...],
    number: re.Pattern[str],
    kind: str,
) -> None:
    found = number.search(shown.inside(*listed).stdout)
    assert found

    assert shown.inside(*command, found[0]).exit_code == 0

    # Newest first: opened for this list, locked, and then what was done before.
    text = shown.inside("logboek", "toon", "--aantal", "3").stdout
    assert "Bekeken" in text
    assert re.search(rf"\b{kind} \d+", text)
