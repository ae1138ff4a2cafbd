# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A service that is imported, and made, when it is first asked for.

All of them together are 400 modules: 25 MB, and most of the time between the passphrase and the
window. An officer needs few of them in an hour, and those one at a time.
"""

from collections.abc import Callable
from importlib import import_module
from typing import Any, Generic, TypeVar, overload
from uuid import UUID

_Service = TypeVar("_Service")

Given = Callable[[Any], tuple[Any, ...]]
"""What a service is made with, taken from the workspace it belongs to."""


def alone(workspace: Any) -> tuple[Any, ...]:
    """Give the context only."""
    return (workspace.context,)


def with_vault(workspace: Any) -> tuple[Any, ...]:
    """Give the context and the vault."""
    return (workspace.context, workspace._vault)  # noqa: SLF001 - the workspace gives it itself


def with_identity(workspace: Any) -> tuple[Any, ...]:
    """Give the context and the identity of the vault."""
    return (workspace.context, UUID(workspace._vault.vault_id))  # noqa: SLF001 - as above


class Late(Generic[_Service]):
    """One service of a workspace; the same object each time.

    Args:
        place: Module under `casuskluis.services`, and the class or function in it that makes
            the service, with a colon between.
        given: What it is made with.
    """

    def __init__(self, place: str, given: Given = alone) -> None:
        module, _, self._make = place.partition(":")
        self._module = f"casuskluis.services.{module}"
        self._given = given
        self._name = ""

    def __set_name__(self, owner: type, name: str) -> None:
        """Learn under which name the workspace has it."""
        self._name = name

    @overload
    def __get__(self, workspace: None, owner: type) -> "Late[_Service]": ...

    @overload
    def __get__(self, workspace: object, owner: type) -> _Service: ...

    def __get__(self, workspace: Any, owner: type) -> "Late[_Service] | _Service":
        """Return the service of this workspace, made now when it was not there yet.

        Two threads that ask at once get the same one, whoever made it first.
        """
        if workspace is None:
            return self
        made: dict[str, _Service] = workspace._made  # noqa: SLF001 - kept there for us
        found = made.get(self._name)
        if found is None:
            make = getattr(import_module(self._module), self._make)
            found = made.setdefault(self._name, make(*self._given(workspace)))
        return found
