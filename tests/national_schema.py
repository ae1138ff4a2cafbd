# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The published schemas of the national models, read from where they lie beside the project."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft202012Validator, FormatChecker

FOLDER = Path(__file__).parents[2] / "shared" / "data" / "ketendata"
_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s]+")
_INT32 = 2**31


def validator(file_name: str, schema: str) -> Draft202012Validator:
    """Return a validator of one schema out of an OpenAPI 3.0 document."""
    document = yaml.safe_load((FOLDER / file_name).read_text("utf-8"))
    parts = {"components": {"schemas": _plain(document["components"]["schemas"])}}
    rooted = parts | {"$ref": f"#/components/schemas/{schema}"}
    return Draft202012Validator(rooted, format_checker=_formats())


def complaints(checker: Draft202012Validator, value: object) -> list[str]:
    """Return where and why a value breaks the schema."""
    return [
        f"{'/'.join(map(str, error.absolute_path))}: {error.validator}"
        for error in checker.iter_errors(value)
    ]


def schema_parts(file_name: str) -> dict[str, Any]:
    """Return the schemas of a document as they were published."""
    document = yaml.safe_load((FOLDER / file_name).read_text("utf-8"))
    parts: dict[str, Any] = document["components"]["schemas"]
    return parts


def _plain(node: Any) -> Any:
    """Return an OpenAPI 3.0 schema as JSON Schema: ``nullable`` becomes a second type."""
    if isinstance(node, list):
        return [_plain(one) for one in node]
    if not isinstance(node, dict):
        return node
    made = {name: _plain(value) for name, value in node.items() if name != "nullable"}
    if node.get("nullable") is True and isinstance(node.get("type"), str):
        made["type"] = [node["type"], "null"]
    return made


def _formats() -> FormatChecker:
    checker = FormatChecker(formats=())
    checker.checks("uri")(lambda value: _fits(value, lambda text: bool(_URI.fullmatch(text))))
    checker.checks("date", ValueError)(
        lambda value: not isinstance(value, str) or bool(date.fromisoformat(value))
    )
    checker.checks("date-time", ValueError)(
        lambda value: (
            not isinstance(value, str) or datetime.fromisoformat(value).tzinfo is not None
        )
    )
    checker.checks("int32")(
        lambda value: not isinstance(value, int) or -_INT32 <= value < _INT32
    )
    return checker


def _fits(value: object, test: Any) -> bool:
    return not isinstance(value, str) or bool(test(value))


def objects_in(value: Any) -> Iterator[dict[str, Any]]:
    """Return every object in a JSON value."""
    if isinstance(value, dict):
        yield value
    children = value.values() if isinstance(value, dict) else value
    if isinstance(value, dict | list):
        for child in children:
            yield from objects_in(child)
