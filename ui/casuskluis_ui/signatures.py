# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Keeping PySide6 from compiling what it explains wrong calls with, at every start.

These parts come as source out of its library and are compiled each time: a quarter of the start
of an empty window. Here each is read when a name in it is asked for, as by the first wrong
call, or by `read_now` once the lock screen stands. They are the same parts after that.
"""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

from casuskluis_ui.overriding import override

_PACKAGE = "shibokensupport.signature"
LATE = tuple(
    f"{_PACKAGE}.{name}"
    for name in (
        "mapping", "lib.tool", "parser", "layout", "errorhandler", "lib.enum_sig",
        "lib.pyi_generator",
    )
)  # fmt: skip
"""The parts that wait, in the order in which they need each other."""
_CALLED = {f"{_PACKAGE}.mapping": "update_mapping"}
"""What PySide6 takes out of a module without asking it; without it the process ends."""


@contextmanager
def left_for_later() -> Iterator[None]:
    """Import PySide6 within: those parts are only prepared.

    A version that has no such parts is left as it is.
    """
    finders = sys.meta_path
    sys.meta_path = _First([_Finder(), *finders])
    try:
        yield
    finally:
        sys.meta_path = finders


def read_now(name: str) -> None:
    """Read one of `LATE`, if that was not done yet."""
    module = sys.modules.get(name)
    if isinstance(module, _Unread):
        module.read()


class _First(list[Any]):
    """The finders of the interpreter, of which the first stays the first."""

    @override
    def insert(self, index: Any, finder: Any) -> None:
        super().insert(index + 1, finder)


class _Unread(ModuleType):
    """A module that is read when a name in it is asked for."""

    @override
    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        self.read()
        return getattr(self, name)

    def read(self) -> None:
        """Become the module."""
        module: Any = self
        spec = module.__spec__
        later, name = spec.loader, spec.name
        module.__class__ = ModuleType
        # It goes by a second name meanwhile, which its own loader does not know.
        spec.loader, spec.name = later.loader, later.name
        try:
            later.loader.exec_module(self)
        finally:
            spec.name = name


class _Call:
    """A function of a module that is not read yet."""

    def __init__(self, module: _Unread, name: str) -> None:
        self._module, self._name = module, name

    def __call__(self, *given: Any) -> Any:
        """Read the module, once, and call the function in it."""
        if isinstance(self._module, _Unread):
            self._module.read()
        return vars(self._module)[self._name](*given)


class _Later:
    """A loader that makes a module and leaves it empty.

    Args:
        loader: Fills it.
        name: As that loader knows it.
    """

    def __init__(self, loader: Any, name: str) -> None:
        self.loader = loader
        self.name = name

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        made = _Unread(spec.name)
        if spec.name in _CALLED:
            vars(made)[_CALLED[spec.name]] = _Call(made, _CALLED[spec.name])
        return made

    def exec_module(self, module: ModuleType) -> None:
        del module


class _Finder:
    """Finds the parts where the others find them."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname not in LATE:
            return None
        for finder in sys.meta_path:
            spec: Any = None if finder is self else finder.find_spec(fullname, path, target)
            if spec is not None:
                spec.loader = _Later(spec.loader, fullname)
                found: ModuleSpec = spec
                return found
        return None
