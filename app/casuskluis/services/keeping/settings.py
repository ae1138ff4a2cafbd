# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Small services around the work: settings, code lists and drafts."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from casuskluis.domain.coding import EXTENSIBLE, Code, CodeBook, CodeList
from casuskluis.domain.draft import Draft
from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.fixed import check_fixed
from casuskluis.domain.naming import fold
from casuskluis.domain.officer import Permission
from casuskluis.domain.setting import Setting, SettingKey
from casuskluis.services.context import Context

_OWN_SOURCE = "gemeente"
_LONGEST_CODE = 40
_ACTIVISM = "activis"


class ListFixed(RuleViolated):
    """Rules of the program depend on this list; only its words may change."""


class ActivismIsNoGround(RuleViolated):
    """Activism stays within the democratic legal order: never a ground for a case.

    Source: the definitions of the NCTV.
    """


class LabelMissing(RuleViolated):
    """An entry of a list needs words."""


class LabelTaken(RuleViolated):
    """The list has an entry with these words already."""


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
        """Store a changed setting; another value or source is to be checked again.

        Raises:
            SettingNotANumber: When a number is missing or absurd.
            ChangedMeanwhile: When somebody else saved it in between.
            FieldFixed: When what it is called or counts differs.
        """
        setting.check()
        with self.context.write(Permission.SETTINGS) as transaction:
            stored = transaction.settings.get(setting.key)
            check_fixed(stored, setting, "label", "unit")
            if (stored.value, stored.source) != (setting.value, setting.source):
                setting = replace(setting, checked_by="", checked_on=None)
            return transaction.settings.save(setting)

    def mark_checked(self, setting: Setting) -> Setting:
        """Record that the officer at work compared the value with its source today.

        Raises:
            ChangedMeanwhile: When somebody else saved it in between.
            FieldFixed: When the value is not the one that is stored.
        """
        officer, today = self.context.actor.label, self.context.clock.today()
        with self.context.write(Permission.SETTINGS) as transaction:
            stored = transaction.settings.get(setting.key)
            check_fixed(stored, setting, "value", "source")
            return transaction.settings.save(
                replace(stored, checked_by=officer, checked_on=today)
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
        """Add an entry or change one.

        Raises:
            LabelMissing: When it has no words.
            LabelTaken: When it gets the words of another entry of its list.
            ActivismIsNoGround: When the ideologies would get "activisme".
            ListFixed: When an entry comes or goes in a list that rules depend on.
        """
        _check_label(code.list, code.label)
        with self.context.write(Permission.SETTINGS) as transaction:
            known = {found.code: found for found in transaction.codes.book().all(code.list)}
            stored = known.get(code.code)
            if code.list not in EXTENSIBLE and (stored is None or stored.active != code.active):
                raise ListFixed
            if stored is None or stored.label != code.label:
                _check_free(code, known.values())
            if stored is None:
                transaction.codes.add(code)
            else:
                transaction.codes.save(code)

    def extend(self, code_list: CodeList, label: str) -> Code:
        """Put a new entry at the end of a list; its code follows from the label.

        Raises:
            ListFixed: When rules of the program depend on the list.
            LabelMissing: When there are no words.
            LabelTaken: When the list has an entry with these words already.
            ActivismIsNoGround: When the ideologies would get "activisme".
        """
        if code_list not in EXTENSIBLE:
            raise ListFixed
        _check_label(code_list, label)
        with self.context.write(Permission.SETTINGS) as transaction:
            present = transaction.codes.book().all(code_list)
            code = Code(
                list=code_list,
                code=_free_code(label, {found.code for found in present}),
                label=label,
                position=max((found.position for found in present), default=0) + 1,
                source=_OWN_SOURCE,
            )
            _check_free(code, present)
            return transaction.codes.add(code)

    def swap(self, first: Code, second: Code) -> None:
        """Let two entries of a list change places."""
        with self.context.write(Permission.SETTINGS) as transaction:
            transaction.codes.save(replace(first, position=second.position))
            transaction.codes.save(replace(second, position=first.position))

    def retire(self, code: Code, *, retired: bool = True) -> None:
        """Stop offering an entry, or offer it again; old records keep showing it.

        Raises:
            ListFixed: When rules of the program depend on the list.
        """
        self.save(replace(code, active=not retired))


@dataclass(frozen=True, slots=True)
class DraftService:
    """Words typed and not saved yet; they lie in the vault while it is locked."""

    context: Context

    def keep(self, form: str, object_id: int, fields: Mapping[str, str]) -> None:
        """Put away the state of a form."""
        self.keep_all([(form, object_id, fields)])

    def keep_all(self, forms: Iterable[tuple[str, int, Mapping[str, str]]]) -> None:
        """Put away the state of several forms at once: all of them, or none.

        Args:
            forms: Of each its name, the record it is about, and field name to text.
        """
        now, officer = self.context.clock.now(), self.context.actor.label
        with self.context.write() as transaction:
            for form, object_id, fields in forms:
                draft = Draft(
                    form=form,
                    object_id=object_id,
                    fields=fields,
                    saved_at=now,
                    officer=officer,
                )
                transaction.drafts.put(draft)

    def all(self) -> list[Draft]:
        """Return every draft of the officer at work; those of others are theirs."""
        own = {self.context.actor.label, ""}
        with self.context.read() as transaction:
            return [draft for draft in transaction.drafts.all() if draft.officer in own]

    def drop(self, form: str, object_id: int) -> None:
        """Forget a draft, because it was saved or thrown away."""
        with self.context.write() as transaction:
            transaction.drafts.remove(form, object_id, officer=self.context.actor.label)


def _check_label(code_list: CodeList, label: str) -> None:
    if not label.strip():
        raise LabelMissing
    if code_list is CodeList.IDEOLOGY and _ACTIVISM in fold(label):
        raise ActivismIsNoGround


def _check_free(code: Code, present: Iterable[Code]) -> None:
    """Refuse the words of another entry: figures are counted by their words."""
    words = code.label.strip().casefold()
    others = (one for one in present if one.code != code.code)
    if any(one.label.strip().casefold() == words for one in others):
        raise LabelTaken


def _free_code(label: str, taken: Collection[str]) -> str:
    """Return a code in plain letters that the list does not have yet."""
    plain = unicodedata.normalize("NFKD", label.casefold()).encode("ascii", "ignore").decode()
    stem = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")[:_LONGEST_CODE] or "eigen"
    code, number = stem, 2
    while code in taken:
        code, number = f"{stem}_{number}", number + 1
    return code
