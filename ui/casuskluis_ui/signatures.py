# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Keeping PySide6 from compiling what it explains wrong calls with, at every start.

These parts come as source out of its library and are compiled each time: a quarter of the start
of an empty window. Here each is read when a name in it is asked for, as by the first wrong
call, or by `read_now` once the lock screen stands. They are the same parts after that.
"""

import sys
import threading
from collections.abc import Callable, Iterator, Sequence
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
_PATIENCE = 10.0
_READING = threading.RLock()
"""Held by the thread that reads one of them: they need each other."""


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
        _fill(module)


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
        with _one_at_a_time():
            if type(self) is _Reading:  # by this very thread, which is not that far yet
                raise AttributeError(name)
            _fill(self)
        return getattr(self, name)


class _Reading(_Unread):
    """One that is being read."""


def _fill(unread: ModuleType) -> None:
    """Make it the module; who asks while another thread is at it waits for that one."""
    with _one_at_a_time():
        if type(unread) is _Unread:
            _become(unread)


def _become(module: Any) -> None:
    spec, called = module.__spec__, _CALLED.get(module.__name__, "")
    later, name, call = spec.loader, spec.name, vars(module).get(called)
    module.__class__ = _Reading
    # It goes by a second name meanwhile, which its own loader does not know.
    spec.loader, spec.name = later.loader, later.name
    try:
        later.loader.exec_module(module)
    except BaseException:
        spec.loader, module.__class__ = later, _Unread
        raise
    finally:
        spec.name = name
    if call:
        call.function = vars(module)[called]
        setattr(module, called, call)
    module.__class__ = ModuleType


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Let one thread read; no other waits for ever, as reading imports modules, too."""
    ours = _READING.acquire(timeout=_PATIENCE)
    try:
        yield
    finally:
        if ours:
            _READING.release()


class _Call:
    """A function of a module that is not read yet; one thread at a time may call it.

    Attributes:
        function: Itself, once it was read.
    """

    def __init__(self, module: _Unread) -> None:
        self.function: Callable[..., Any] | None = None
        self._module = module

    def __call__(self, *given: Any) -> Any:
        """Read the module, once, and call the function in it."""
        with _one_at_a_time():
            _fill(self._module)
            return self.function(*given) if self.function else None


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
            vars(made)[_CALLED[spec.name]] = _Call(made)
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
