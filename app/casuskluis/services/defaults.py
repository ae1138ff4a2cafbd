# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What a new vault starts with: the code lists and settings that ship with the program.

Nothing here touches storage; whoever creates a vault writes these once, and from then on the
vault's own copy counts.
"""

import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from importlib.resources import files
from typing import Any

from casuskluis.domain.coding import Code, CodeList
from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.setting import Setting, SettingKey, Unit

_RESOURCES = "casuskluis_resources"


class DefaultsDamaged(CasuskluisError):
    """A code list or the settings that ship with the program are missing or malformed."""


def default_codes() -> tuple[Code, ...]:
    """Return every entry of every code list, in order.

    Raises:
        DefaultsDamaged: When a list is missing, empty, or names a code twice.
    """
    return tuple(code for code_list in CodeList for code in _codes(code_list))


def default_settings() -> tuple[Setting, ...]:
    """Return every setting with the value a new vault starts with; none is checked yet.

    Raises:
        DefaultsDamaged: When a setting is missing, unknown, or given twice.
    """
    path = "settings.toml"
    try:
        settings = tuple(_setting(row) for row in read_table(path)["setting"])
    except (KeyError, TypeError, ValueError) as error:
        raise DefaultsDamaged("settings malformed", file=path) from error
    if sorted(setting.key for setting in settings) != sorted(SettingKey):
        raise DefaultsDamaged("settings incomplete", file=path)
    return settings


def read_table(path: str) -> dict[str, Any]:
    """Return a TOML file that ships with the program.

    Raises:
        DefaultsDamaged: When it is missing or cannot be read.
    """
    try:
        text = files(_RESOURCES).joinpath(path).read_text(encoding="utf-8")
        return tomllib.loads(text)
    except (OSError, ValueError) as error:
        raise DefaultsDamaged("resource unreadable", file=path) from error


def _codes(code_list: CodeList) -> list[Code]:
    path = f"codes/{code_list}.toml"
    table = read_table(path)
    try:
        rows = list(enumerate(table["code"], start=1))
        codes = [_code(code_list, place, row, table["source"]) for place, row in rows]
    except (KeyError, TypeError) as error:
        raise DefaultsDamaged("code list malformed", file=path) from error
    if table.get("list") != code_list or not codes or _twice(code.code for code in codes):
        raise DefaultsDamaged("code list malformed", file=path)
    return codes


def _code(code_list: CodeList, place: int, row: Mapping[str, Any], source: str) -> Code:
    return Code(
        list=code_list,
        code=row["code"],
        label=row["label"],
        position=place,
        source=row.get("source", source),
        needs_care=row.get("needs_care", False),
    )


def _setting(row: Mapping[str, Any]) -> Setting:
    return Setting(
        key=SettingKey(row["key"]),
        label=row["label"],
        value=row["value"],
        unit=Unit(row["unit"]),
        source=row["source"],
    )


def _twice(values: Iterable[str]) -> bool:
    return any(count > 1 for count in Counter(values).values())
