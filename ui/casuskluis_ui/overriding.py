# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The mark of an overriding method, for what the lock screen imports.

``typing_extensions`` takes as long to import as ten modules of ours.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing_extensions import override
else:

    def override(method: object) -> object:
        """Return the method as it is; only the type checker reads the mark."""
        return method


__all__ = ["override"]
