# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Statements turned into SQL once per run, instead of once per vault."""

from typing import Any

from sqlalchemy import Engine, create_engine


class RememberedSql:
    """Makes engines that share the compiled statements of the first.

    A program opens one vault and compiles each statement once; a run of the tests opens
    thousands, and would spend a tenth of its time on compiling the same statements.
    """

    def __init__(self) -> None:
        self._first: Engine | None = None

    def create_engine(self, *arguments: Any, **options: Any) -> Engine:
        """Return a new engine; its statements are looked up by the dialect of the first."""
        engine = create_engine(*arguments, **options)
        if self._first is None:
            self._first = engine
        else:
            engine.dialect = engine.pool._dialect = self._first.dialect
            engine._compiled_cache = self._first._compiled_cache
        return engine
