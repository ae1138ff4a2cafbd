# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from pathlib import Path

import pytest

from cli.terminal import Terminal
from documents.reading import failures, whole_text

MEETING = "2026-07"


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (("uitnodigingsbrief", MEETING, "--voor", "politie"), "U wordt verwacht"),
        (
            ("uitnodigingsbrief", MEETING, "--voor", "politie", "--met-nummers"),
            "casusnummers, geen namen",
        ),
        (("presentielijst", MEETING), "Ook aanwezig, zonder uitnodiging"),
        (("presentielijst", MEETING, "--met-tijden"), "hele overleg"),
        (("actiekaart", MEETING, "--voor", "politie"), "Actiekaart"),
        (("actiekaart", "--voor", "Politie, basisteam Veldhaven"), "Actiekaart"),
    ],
)
def test_a_companion_paper_is_written(
    line: tuple[str, ...], words: str, shown: Terminal, tmp_path: Path
) -> None:
    target = tmp_path / "stuk.pdf"

    result = shown.inside("overleg", *line, "--uit", target)

    assert result.exit_code == 0, result.stderr
    assert words in whole_text(target.read_bytes())
    assert failures(target.read_bytes()) == []


@pytest.mark.parametrize(
    "line",
    [
        ("uitnodigingsbrief", MEETING, "--voor", "circus"),
        ("actiekaart", "--voor", "circus"),
        ("presentielijst", "1999-01"),
    ],
)
def test_what_does_not_exist_leaves_no_file(
    line: tuple[str, ...], shown: Terminal, tmp_path: Path
) -> None:
    assert shown.inside("overleg", *line, "--uit", tmp_path / "stuk.pdf").exit_code == 3
    assert list(tmp_path.iterdir()) == []
