# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import pytest

from cli.terminal import Terminal


def test_what_is_late_stands_first_and_no_name_does(shown: Terminal) -> None:
    result = shown.inside("termijnen")

    assert result.exit_code == 0, result.output
    rows = result.stdout.splitlines()[1:-1]
    assert rows[0].startswith(("nog ", "vandaag", "1 uur")) or "te laat" in rows[0]
    assert "Noodzakelijkheidstoets" in result.stdout
    assert "te laat" in result.stdout.splitlines()[-1]


def test_a_nearer_day_shows_fewer_and_a_vague_one_is_refused(shown: Terminal) -> None:
    wide = shown.inside("termijnen", "--tot", "31-12-2026")
    narrow = shown.inside("termijnen", "--tot", "21-11-2026")
    vague = shown.inside("termijnen", "--tot", "december 2026")

    assert len(wide.stdout.splitlines()) > len(narrow.stdout.splitlines())
    assert (vague.exit_code, "hele datum" in vague.output) == (3, True)


def test_a_check_that_was_done_is_due_a_term_later(terminal: Terminal) -> None:
    before = terminal.inside("controle", "toon")
    done = terminal.inside("controle", "gedaan", "herstel", "--bevinding", "Alles stond er.")
    after = terminal.inside("controle", "toon")

    assert "nog nooit" in before.stdout
    assert done.stdout == "Herstel van een back-up geoefend op 20-11-2026.\n"
    row = next(line for line in after.stdout.splitlines() if line.startswith("herstel"))
    assert "20-11-2026" in row
    assert "20-11-2027" in row


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [(("vuur",), "Kies uit: rollen"), (("dpia", "--op", "1-1-2027"), "nog komen")],
)
def test_a_check_that_is_unknown_or_still_to_come_is_refused(
    terminal: Terminal, arguments: tuple[str, ...], sentence: str
) -> None:
    result = terminal.inside("controle", "gedaan", *arguments)

    assert result.exit_code == 3
    assert sentence in result.output


def test_a_breach_is_entered_reported_and_closed(terminal: Terminal) -> None:
    made = terminal.inside(
        "datalek", "leg-vast", "--ontdekt", "19-11-2026 09:30", typed="Een mail te veel.\n"
    )
    running = terminal.inside("datalek", "toon")
    told = terminal.inside("datalek", "meld", "dl2026-01")
    closed = terminal.inside("datalek", "sluit", "DL2026-01", typed="Mail gewist.\n")
    again = terminal.inside("datalek", "meld", "DL2026-01")

    assert "DL2026-01 staat in het register: nog 4" in made.stdout
    assert "Een mail te veel." in running.stdout
    assert (told.exit_code, closed.exit_code) == (0, 0)
    assert (again.exit_code, "afgesloten" in again.output) == (3, True)


def test_a_breach_that_is_not_reported_needs_the_reason(terminal: Terminal) -> None:
    terminal.inside("datalek", "leg-vast", typed="Een laptop gestolen.\n")
    refused = terminal.inside("datalek", "sluit", "DL2026-01", typed="Gewist.\n \n")
    unknown = terminal.inside("datalek", "sluit", "DL2026-09", typed="Gewist.\n")

    assert refused.exit_code == 3
    assert unknown.exit_code == 3
    assert "datalek toon" in unknown.output
