# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from pathlib import Path

import pytest

from cli.terminal import Terminal

HEAD = "Zaaknummer;Naam;Geboortedatum;Fase;Datum melding;Aanleiding;Acties;Geloof;Xyz"
ROWS = (
    "2024-7;Berg, Jan van den;3-2-1995;lopend;1-9-2026;x;Politie: bellen;katholiek;timmert",
    "2026-9;Aksoy, Deniz;ca. 2001;melding;10-11-2026;Zag iets.;;;",
    "2026-8;Visser, Kim;1-1-1999;;10-11-2026;;;;",
)


@pytest.fixture
def lijst(tmp_path: Path) -> Path:
    path = tmp_path / "lijst.csv"
    path.write_text("\n".join((HEAD, *ROWS)), encoding="utf-8")
    return path


def test_without_ja_it_is_a_trial_that_tells_every_row(terminal: Terminal, lijst: Path) -> None:
    trial = terminal.inside("overstap", lijst)
    again = terminal.inside("overstap", lijst)

    assert trial.exit_code == 0, trial.output
    assert again.stdout == trial.stdout
    shown = " ".join(trial.stdout.split())
    assert "Geloof wordt niet overgenomen: mag niet in de kluis" in shown
    assert "Xyz: wordt een notitie." in shown
    assert "De datum is bij benadering. Controleer hem." in shown
    assert "De fase staat niet in de lijst." in shown
    assert "3 rijen gelezen: 2 overnemen, 0 eerst kiezen, 1 eerst aanvullen" in shown
    assert "Dit was een proef: er is niets geschreven." in shown


def test_with_ja_it_is_taken_in_listed_and_can_be_undone(
    terminal: Terminal, lijst: Path
) -> None:
    taken = terminal.inside("overstap", lijst, "--ja", "--fase", "monitoring")
    listed = terminal.inside("overstap")
    cases = terminal.inside("casus", "toon")
    trial = terminal.inside("overstap", "--ongedaan", "1")
    undone = terminal.inside("overstap", "--ongedaan", "1", "--ja")
    after = terminal.inside("casus", "toon")

    assert taken.exit_code == 0, taken.output
    assert "3 personen, 3 meldingen, 2 wegingen, 2 casussen, 1 actie" in taken.stdout
    assert "lijst.csv" in listed.stdout
    assert "Berg" in cases.stdout
    assert "er is niets verwijderd" in trial.stdout
    assert undone.exit_code == 0, undone.output
    assert "Ongedaan gemaakt." in undone.stdout
    assert "Berg" not in after.stdout
    assert "ongedaan gemaakt" in terminal.inside("overstap").stdout


def test_the_same_list_twice_is_told_and_refused(terminal: Terminal, lijst: Path) -> None:
    terminal.inside("overstap", lijst, "--ja", "--fase", "monitoring")

    twice = terminal.inside("overstap", lijst, "--ja", "--fase", "monitoring")

    assert twice.exit_code == 3
    assert "Dit bestand is al overgenomen, als nummer 1." in twice.stdout
    assert "Geen enkele rij van deze lijst" in twice.stderr


def test_a_phase_that_is_none_and_an_import_that_is_none_are_refused(
    terminal: Terminal, lijst: Path
) -> None:
    assert terminal.inside("overstap", lijst, "--fase", "gesloten").exit_code == 3
    assert terminal.inside("overstap", "--ongedaan", "7").exit_code == 3
    assert "nog geen lijst" in terminal.inside("overstap").stdout


def test_a_row_that_is_no_case_is_named(terminal: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "lijst.csv"
    rows = ("Naam;Fase;Aanleiding", "Lopende zaken;;", "Kok, Piet;lopend;Zorgen")
    path.write_text("\n".join(rows), encoding="utf-8")

    shown = terminal.inside("overstap", path).stdout

    assert "Geen casus, maar een tussenkop of een totaal: rij 2." in " ".join(shown.split())
