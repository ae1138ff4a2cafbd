# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The repositories of what keeps the vault and the window running."""

from collections.abc import Mapping

from casuskluis.storage.codes import CodeRepository
from casuskluis.storage.drafts import DraftRepository
from casuskluis.storage.imports import ColumnChoiceRepository, ImportRepository
from casuskluis.storage.journal import JournalRepository
from casuskluis.storage.kept import KeptRepository
from casuskluis.storage.list_views import ListViewRepository, OwnWordRepository
from casuskluis.storage.parcelling.log import ParcelKeyRepository, ParcelRepository
from casuskluis.storage.parcelling.origins import OriginRepository
from casuskluis.storage.search import SearchRepository
from casuskluis.storage.session import Session
from casuskluis.storage.settings import SettingRepository
from casuskluis.storage.whole import WholeRepository


class KeepingSide:
    """The part of a transaction that is about no file and no partner.

    Args:
        session: The transaction.
        tables: Word of the journal to the table its records lie in, for the recycle bin.
    """

    def __init__(self, session: Session, tables: Mapping[str, str]) -> None:
        self.settings = SettingRepository(session)
        self.codes = CodeRepository(session)
        self.drafts = DraftRepository(session)
        self.list_views = ListViewRepository(session)
        self.own_words = OwnWordRepository(session)
        self.imports = ImportRepository(session)
        self.column_choices = ColumnChoiceRepository(session)
        self.parcels = ParcelRepository(session)
        self.parcel_keys = ParcelKeyRepository(session)
        self.origins = OriginRepository(session)
        self.journal = JournalRepository(session)
        self.search = SearchRepository(session)
        self.whole = WholeRepository(session)
        self.kept = KeptRepository(session, tables)
