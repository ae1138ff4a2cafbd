# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The names of the population register's test set, and words to write with."""

import csv
from pathlib import Path

FILE = (
    Path(__file__).parents[3] / "shared" / "data" / "brp" / "gba-v-testset-persoonslijsten.csv"
)
GIVEN, PREFIX, FAMILY = "01.02.10", "01.02.30", "01.02.40"
WORDS = (
    "samenwerkingspartners", "deskundigheidsbevordering", "de", "het", "persoonsgerichte",
    "aanpak", "geëvalueerd", "beschermende", "factoren", "zorgelijke", "ontwikkeling", "in",
    "voetbalvereniging", "dagbesteding", "re-integratie", "e-mail", "12-05-2026", "verklaart",
)  # fmt: skip


def names() -> list[str]:
    with FILE.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    found = (" ".join(row[key] for key in (GIVEN, PREFIX, FAMILY) if row[key]) for row in rows)
    return [name for name in found if name]
