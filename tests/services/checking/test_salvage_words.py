# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from casuskluis.services.checking.salvage_words import salvage_lines, salvage_text
from casuskluis.vault.salvage.counts import SalvageReport, TableCount

TABLES = (
    TableCount(name="attendances", saved=4, lost=2, orphaned=1),
    TableCount(name="cases", saved=9),
    TableCount(name="subjects", saved=30),
    TableCount(name="information_items", saved=20, lost=3, exact=False),
    TableCount(name="goals", saved=0),
)
REPORT = SalvageReport(pages=100, damaged=2, unplaced=0, tables=TABLES)


def test_gaps_come_first_in_groups_and_the_rest_in_one_line() -> None:
    assert salvage_lines(REPORT)[:-1] == [
        "Casussen:",
        "– Informatie: 20 gered, ten minste 3 verloren",
        "Overleggen:",
        "– Deelname aan overleggen: 4 gered, 2 verloren, waarvan 1 bij een dossier dat weg is",
        "Zonder verlies: Personen (30).",
    ]
    assert "verslag-redding.txt" in salvage_lines(REPORT)[-1]


def test_the_file_tells_of_every_kind() -> None:
    text = salvage_text(REPORT)
    assert "Casussen: 9 gered" in text
    assert "Personen: 30 gered" in text
    assert "Doelen" not in text, "there were none"
