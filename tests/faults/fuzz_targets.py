# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What is fuzzed: the files of a vault, and the files that are brought in."""

from collections.abc import Callable, Mapping

from faults.fuzz_runs import Case
from faults.import_targets import IMPORTS
from faults.vault_targets import header, ledger, marker, passphrase, profile

TARGETS: Mapping[str, Callable[[], Case]] = {
    "header": header,
    "passphrase": passphrase,
    "ledger": ledger,
    "marker": marker,
    "profile": profile,
    **IMPORTS,
}
