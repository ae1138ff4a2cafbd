# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The settings with their sources."""

from dataclasses import fields, replace

from casuskluis.domain.errors import ChangedMeanwhile, NotFound
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.setting import Setting, SettingKey
from casuskluis.storage.questions import AnyValues, Question
from casuskluis.storage.session import Session
from casuskluis.storage.tables.keeping import settings

_EVERY = Question(settings)
_CALLED = Question(settings, settings.c.key)


class SettingRepository:
    """The settings in one transaction."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> list[Setting]:
        """Return every stored setting, in the order of `SettingKey`."""
        places = list(SettingKey)
        found = [_setting(row) for row in self._session.asked(_EVERY)]
        return sorted(found, key=lambda setting: places.index(setting.key))

    def get(self, key: SettingKey) -> Setting:
        """Return one setting.

        Raises:
            NotFound: When the vault does not hold it.
        """
        for row in self._session.asked(_CALLED, key):
            return _setting(row)
        raise NotFound(_object(key))

    def add(self, setting: Setting) -> Setting:
        """Store a setting that the vault does not hold yet, at version 1.

        Raises:
            AlreadyStored: When the vault holds it already.
        """
        first = replace(setting, version=1)
        with self._session.changing(JournalAction.CREATED, _object(setting.key)) as changes:
            changes.insert(settings.insert(), _values(first))
        return first

    def save(self, setting: Setting) -> Setting:
        """Store a changed setting and return it with its new version.

        Raises:
            NotFound: When the vault does not hold it.
            ChangedMeanwhile: When somebody else saved it after it was read.
        """
        what = _object(setting.key)
        changed = replace(setting, version=setting.version + 1)
        same = settings.c.key == setting.key, settings.c.version == setting.version
        with self._session.changing(JournalAction.CHANGED, what) as changes:
            if not changes.run(settings.update().where(*same).values(_values(changed))):
                self.get(setting.key)
                raise ChangedMeanwhile(what)
        return changed

    def remove(self, key: SettingKey) -> None:
        """Remove a setting.

        Raises:
            NotFound: When the vault does not hold it.
        """
        with self._session.changing(JournalAction.REMOVED, _object(key)) as changes:
            if not changes.run(settings.delete().where(settings.c.key == key)):
                raise NotFound(_object(key))


def _object(key: SettingKey) -> str:
    return f"setting:{key.value}"


def _values(setting: Setting) -> dict[str, object]:
    return {item.name: getattr(setting, item.name) for item in fields(setting)}


def _setting(row: AnyValues) -> Setting:
    return Setting(**dict(zip(settings.c.keys(), row, strict=True)))
