# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from pathlib import Path

import pytest

from cli.terminal import Terminal
from documents.reading import whole_text


def test_activities_and_their_totals_are_shown(shown: Terminal) -> None:
    every = shown.inside("activiteiten", "toon")
    year = shown.inside("activiteiten", "toon", "--jaar", "2026")
    totals = shown.inside("activiteiten", "totalen", "2026")

    assert every.exit_code == year.exit_code == totals.exit_code == 0, every.output
    assert every.stdout.splitlines()[-1] == "32 activiteiten."
    assert len(year.stdout.splitlines()) < len(every.stdout.splitlines())
    assert totals.stdout.splitlines()[-1].startswith("Totaal")


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ("sleutelpersonen", "voorbij: vernieuw of verwijder"),
        ("contactmomenten", "Lang niet gesproken:"),
        ("witte-vlekken", "witte vlekken, van"),
        ("convenanten", "Convenant persoonsgerichte aanpak"),
        ("kenniskaart", "Polarisatie"),
    ],
)
def test_every_part_of_the_network_is_shown(shown: Terminal, part: str, words: str) -> None:
    result = shown.inside("netwerk", part)

    assert result.exit_code == 0, result.output
    assert words in result.stdout


def test_a_script_adds_an_activity_with_who_came(terminal: Terminal) -> None:
    result = terminal.inside(
        "activiteiten", "leg-vast", "Basistraining", "--pijler", "deskundigheid",
        "--soort", "training", "--op", "3-12-2026", "--thema", "polarisatie",
        "--deelnemers", "16", "--kosten", "900", "--betaald-door", "Gemeente",
    )  # fmt: skip
    listed = terminal.inside("activiteiten", "toon")

    assert result.stdout == "De activiteit van 03-12-2026 staat in de kluis.\n"
    assert "Basistraining" in listed.stdout
    assert "Gepland" in listed.stdout


@pytest.mark.parametrize(
    ("option", "value", "sentence"),
    [
        ("--soort", "iets", "Kies uit: Training, Lezing"),
        ("--soort", "e", "Kies uit: Training, Lezing"),
        ("--van", "Lyceum De Terp", "aantal erachter"),
        ("--van", "Nergens=4", "niet precies één organisatie"),
    ],
)
def test_what_a_script_mistypes_is_refused_with_the_choices(
    terminal: Terminal, option: str, value: str, sentence: str
) -> None:
    typed = {"--pijler": "preventie", "--soort": "training"} | {option: value}
    words = [word for pair in typed.items() for word in pair]
    result = terminal.inside("activiteiten", "leg-vast", "Proef", *words)

    assert result.exit_code == 3
    assert sentence in " ".join(result.output.split())


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("pagina", "Wat hebben we gedaan?"),
        ("trainingen", "Kenniskaart"),
        ("netwerk", "Alleen voor intern gebruik"),
    ],
)
def test_every_paper_of_the_programme_is_printed(
    shown: Terminal, tmp_path: Path, kind: str, words: str
) -> None:
    target = tmp_path / "stuk.pdf"

    result = shown.inside("programma", kind, "--jaar", "2026", "--uit", str(target))

    assert result.exit_code == 0, result.output
    assert words in " ".join(whole_text(target.read_bytes()).split())


def test_key_persons_are_only_named_on_request(shown: Terminal, tmp_path: Path) -> None:
    plain, named = tmp_path / "a.pdf", tmp_path / "b.pdf"

    first = shown.inside("programma", "netwerk", "--jaar", "2026", "--uit", str(plain))
    second = shown.inside(
        "programma", "netwerk", "--jaar", "2026", "--uit", str(named), "--met-namen"
    )

    assert first.exit_code == second.exit_code == 0, second.output
    assert "Marijke Oosterveld" not in whole_text(plain.read_bytes())
    assert "Marijke Oosterveld" in whole_text(named.read_bytes())


def test_a_year_that_cannot_be_is_refused(shown: Terminal, tmp_path: Path) -> None:
    result = shown.inside("programma", "netwerk", "--jaar", "26", "--uit", str(tmp_path / "p"))

    assert result.exit_code == 3
    assert "zoals --jaar 2026" in result.stderr
