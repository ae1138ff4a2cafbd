# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from pathlib import Path

from cli.terminal import Terminal
from documents.reading import whole_text


def test_the_list_shows_numbers_and_terms_and_no_names(shown: Terminal) -> None:
    result = shown.inside("verzoek", "lijst")

    assert result.exit_code == 0, result.stderr
    assert "AVG" in result.stdout
    assert "loopt" in result.stdout
    assert "de Roo" not in result.stdout
    assert "4 verzoeken." in result.stdout


def test_a_dossier_is_made_for_somebody_who_was_checked(
    shown: Terminal, tmp_path: Path
) -> None:
    running = _number(shown, "Inzage", "loopt")
    target = tmp_path / "dossier.pdf"
    result = shown.inside("verzoek", "inzagedossier", running, "--uit", target)

    assert result.exit_code == 0, result.stderr
    assert "Inventarislijst" in whole_text(target.read_bytes())


def test_a_dossier_of_nobody_is_refused(shown: Terminal, tmp_path: Path) -> None:
    erasure = _number(shown, "Wissing", "loopt")
    target = tmp_path / "dossier.pdf"
    nobody = shown.inside("verzoek", "inzagedossier", erasure, "--uit", target)
    unknown = shown.inside("verzoek", "inzagedossier", "AVG1999-01", "--uit", target)

    assert nobody.exit_code == unknown.exit_code == 3
    assert "over wie het gaat" in nobody.stderr
    assert "casuskluis verzoek lijst" in unknown.stderr
    assert not target.exists()


def _number(shown: Terminal, kind: str, state: str) -> str:
    lines = shown.inside("verzoek", "lijst").stdout.splitlines()
    return next(line.split()[0] for line in lines if kind in line and state in line)
