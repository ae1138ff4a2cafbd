# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What goes wrong is told by kind and place in the code; never with a value.

The text of an exception, a warning of a library or a traceback may hold a name out of the
vault. None of them is written anywhere.
"""

import faulthandler
import sys
import threading
import warnings
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

Catch = Callable[[type[BaseException], BaseException, TracebackType | None], None]
MOST_BYTES = 64 * 1024
"""Of the file with places in the code: enough for some dozens of crashes."""
_CRASHES = "storing.txt"


def fault_code(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return kind and place of an error, such as "KeyError in cases.py:41"."""
    last = trace
    while last is not None and last.tb_next is not None:
        last = last.tb_next
    if last is None:
        return kind.__name__
    return f"{kind.__name__} in {Path(last.tb_frame.f_code.co_filename).name}:{last.tb_lineno}"


def catch_all(catch: Catch) -> None:
    """Have every error that nobody caught told in one way, of whichever thread or object."""

    def of_thread(found: threading.ExceptHookArgs) -> None:
        if found.exc_value is not None:
            catch(found.exc_type, found.exc_value, found.exc_traceback)

    def too_late(found: "sys.UnraisableHookArgs") -> None:
        if found.exc_value is not None:
            catch(found.exc_type, found.exc_value, found.exc_traceback)

    sys.excepthook = catch
    sys.unraisablehook = too_late
    threading.excepthook = of_thread


def tell_code(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Write only kind and place of an error; what the command line does."""
    del error
    if sys.stderr is not None:
        sys.stderr.write(f"{fault_code(kind, trace)}\n")


def hush() -> None:
    """Have warnings of libraries go nowhere: they quote what they warn about."""
    warnings.simplefilter("ignore")
    if "logging" in sys.modules:
        hush_logging()


def hush_logging() -> None:
    """Have the logging of libraries go nowhere; call once they are loaded."""
    import logging  # noqa: PLC0415 - the lock screen does without

    logging.disable(logging.CRITICAL)


def state_folder(environment: Mapping[str, str], *, windows: bool) -> Path:
    """Return where the little goes that outlives a start and is of no use elsewhere."""
    if windows and environment.get("LOCALAPPDATA"):
        return Path(environment["LOCALAPPDATA"]) / "casuskluis"
    given = environment.get("XDG_STATE_HOME", "")
    base = Path(given) if given else Path.home() / ".local" / "state"
    return base / "casuskluis"


@contextmanager
def keep_crashes(folder: Path) -> Iterator[None]:
    """Have a crash write which lines of code ran, in a small file; no values.

    Where the file cannot be made the program goes without.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        path = folder / _CRASHES
        too_long = path.exists() and path.stat().st_size > MOST_BYTES
        file = path.open("w" if too_long else "a", encoding="utf-8")
    except OSError:
        yield
        return
    with file:
        faulthandler.enable(file)
        try:
            yield
        finally:
            faulthandler.disable()
