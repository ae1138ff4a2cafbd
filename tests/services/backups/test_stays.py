# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from services.bureau import Office


def test_the_list_tells_why_a_backup_stays_and_when_it_goes(office: Office) -> None:
    office.workspace.backups.make()
    (one,) = office.workspace.backups.stock()
    assert "laatste van die dag, gaat weg rond " in one.sentence
