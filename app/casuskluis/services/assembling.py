# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Putting the services together around an open vault."""

from dataclasses import replace

from casuskluis.domain.clock import Clock
from casuskluis.domain.journal import Actor
from casuskluis.services.backups.backups import backup_service
from casuskluis.services.checking.checks import CheckService
from casuskluis.services.context import Context
from casuskluis.services.endings.destruction import DestructionService
from casuskluis.services.endings.removal import RemovalService
from casuskluis.services.keeping.bins import BinService
from casuskluis.services.keeping.journals import JournalService
from casuskluis.services.keeping.leaving import LeavingService
from casuskluis.services.keeping.list_views import ListViewService, OwnWordService
from casuskluis.services.keeping.names import NameService
from casuskluis.services.keeping.settings import (
    CodeService,
    DraftService,
    SettingService,
)
from casuskluis.services.keeping.sharing import SharingService
from casuskluis.services.keeping.views import ViewService
from casuskluis.services.keys.keys import KeyService
from casuskluis.services.keys.once_codes import OnceCodeService
from casuskluis.services.office.officers import OfficerService
from casuskluis.services.opening.openings import Opening
from casuskluis.services.opening.remembered import Remembered
from casuskluis.services.terms.breaches import BreachService
from casuskluis.services.terms.deadlines import DeadlineService
from casuskluis.services.terms.today import TodayService
from casuskluis.services.terms.upkeep import UpkeepService
from casuskluis.services.workspace import Workspace
from casuskluis.storage.database import Database
from casuskluis.vault.vault import Vault


def assemble(
    vault: Vault,
    database: Database,
    *,
    clock: Clock,
    origin: str,
    opening: Opening | None = None,
    remembered: Remembered | None = None,
) -> Workspace:
    """Put the services together around an open vault and its database.

    Args:
        vault: Open, and from now on closed through the workspace.
        database: Migrated to the newest layout.
        clock: The time.
        origin: Label of this device, for the journal.
        opening: What was noticed at the opening.
        remembered: Where this computer keeps how far the journal is.
    """
    context = Context(database, clock, Actor(label=vault.label, origin=origin))
    workspace = _services(context, vault, opening or Opening())
    return replace(workspace, _remembered=remembered)


def _services(context: Context, vault: Vault, opening: Opening) -> Workspace:
    """Make what opening, locking and the first page need; the rest waits: see `Workplace`."""
    keys = KeyService(context, vault)
    codes = OnceCodeService(context, vault)
    backups = backup_service(context, vault, clock_doubt=opening.clock_doubt)
    return Workspace(
        context=context,
        _vault=vault,
        today=TodayService(context),
        deadlines=DeadlineService(context),
        upkeep=UpkeepService(context),
        breaches=BreachService(context),
        removal=RemovalService(context, vault, backups, opening.clock_doubt),
        destruction=DestructionService(context, vault, backups),
        settings=SettingService(context),
        codes=CodeService(context),
        drafts=DraftService(context),
        bin=BinService(context),
        sharing=SharingService(context),
        list_views=ListViewService(context),
        own_words=OwnWordService(context),
        views=ViewService(context),
        journal=JournalService(context, vault),
        leaving=LeavingService(context),
        names=NameService(context),
        keys=keys,
        checks=CheckService(context, vault),
        once_codes=codes,
        officers=OfficerService(context, keys, codes),
        backups=backups,
        opening=opening,
    )
