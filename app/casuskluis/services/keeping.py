# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Small services around the work: settings, code lists, drafts, journal and search."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from casuskluis.domain.coding import Code, CodeBook
from casuskluis.domain.draft import Draft
from casuskluis.domain.journal import JournalEntry
from casuskluis.domain.setting import Setting, SettingKey
from casuskluis.services.context import Context
from casuskluis.storage.search import SearchHit


@dataclass(frozen=True, slots=True)
class SettingService:
    """Terms of law with their source, and the choices of the municipality."""

    context: Context

    def all(self) -> list[Setting]:
        """Return every setting."""
        with self.context.read() as transaction:
            return transaction.settings.all()

    def get(self, key: SettingKey) -> Setting:
        """Return one setting."""
        with self.context.read() as transaction:
            return transaction.settings.get(key)

    def save(self, setting: Setting) -> Setting:
        """Store a changed setting."""
        with self.context.write() as transaction:
            return transaction.settings.save(setting)

    def mark_checked(self, setting: Setting) -> Setting:
        """Record that the officer at work compared the value with its source today."""
        today = self.context.clock.today()
        return self.save(
            replace(setting, checked_by=self.context.actor.label, checked_on=today)
        )


@dataclass(frozen=True, slots=True)
class CodeService:
    """The code lists of this vault."""

    context: Context

    def book(self) -> CodeBook:
        """Return all code lists."""
        with self.context.read() as transaction:
            return transaction.codes.book()

    def save(self, code: Code) -> None:
        """Add an entry or change one."""
        with self.context.write() as transaction:
            known = {found.code for found in transaction.codes.book().all(code.list)}
            if code.code in known:
                transaction.codes.save(code)
            else:
                transaction.codes.add(code)


@dataclass(frozen=True, slots=True)
class DraftService:
    """Words typed and not saved yet; they lie in the vault while it is locked."""

    context: Context

    def keep(self, form: str, object_id: int, fields: Mapping[str, str]) -> None:
        """Put away the state of a form."""
        draft = Draft(
            form=form, object_id=object_id, fields=fields, saved_at=self.context.clock.now()
        )
        with self.context.write() as transaction:
            transaction.drafts.put(draft)

    def all(self) -> list[Draft]:
        """Return every draft."""
        with self.context.read() as transaction:
            return transaction.drafts.all()

    def drop(self, form: str, object_id: int) -> None:
        """Forget a draft, because it was saved or thrown away."""
        with self.context.write() as transaction:
            transaction.drafts.remove(form, object_id)


@dataclass(frozen=True, slots=True)
class JournalService:
    """Who did what, when."""

    context: Context

    def newest(self, limit: int = 200, before: int | None = None) -> list[JournalEntry]:
        """Return entries, newest first, from before a sequence number when given."""
        with self.context.read() as transaction:
            return transaction.journal.entries(limit=limit, before=before)


@dataclass(frozen=True, slots=True)
class SearchService:
    """Looking through names and notes."""

    context: Context

    def find(self, text: str, limit: int = 50) -> list[SearchHit]:
        """Return what holds the text, best first."""
        with self.context.read() as transaction:
            return transaction.search.find(text, limit)
