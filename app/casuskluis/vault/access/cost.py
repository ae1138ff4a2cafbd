# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How much work one guess at a passphrase costs (Argon2id, RFC 9106).

The header can be copied and guessed at away from this computer, so this cost and the length of
the passphrase are all that stands in the way. What is read from a header is held between a
floor (an altered header must not make guessing cheap) and a ceiling (nor freeze the computer).
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from casuskluis.vault.errors import CostOutOfBounds, NotEnoughMemory
from casuskluis.vault.keys import KEY_BYTES, wiped

TARGET_SECONDS = 1.0


@dataclass(frozen=True)
class KdfCost:
    """The three parameters of Argon2id.

    Attributes:
        memory: In KiB.
        passes: How often the memory is gone through.
        lanes: Parallel lanes.
    """

    memory: int
    passes: int
    lanes: int

    @property
    def work(self) -> int:
        """How much one guess computes: KiB of memory, each time they are gone through."""
        return self.memory * self.passes

    def checked(self) -> "KdfCost":
        """Return itself when it lies between the floor and the ceiling.

        Raises:
            CostOutOfBounds: A parameter lies outside.
        """
        for value, low, high in (
            (self.memory, FLOOR.memory, CEILING.memory),
            (self.passes, FLOOR.passes, CEILING.passes),
            (self.lanes, FLOOR.lanes, CEILING.lanes),
        ):
            if not low <= value <= high:
                raise CostOutOfBounds("key derivation cost outside floor and ceiling")
        return self


FLOOR = KdfCost(memory=64 * 1024, passes=1, lanes=1)
DEFAULT = KdfCost(memory=256 * 1024, passes=3, lanes=4)
CEILING = KdfCost(memory=1024 * 1024, passes=16, lanes=16)
MOST_WORK = 134 * DEFAULT.work
"""Of all slots of a header together: who opens last waits for all of them, and who knows who
wrote them. Room for two dozen officers at the most `calibrate` gives, and for one who comes in
with the recovery code; it takes a minute or two to go through."""


def stretch(passphrase: bytearray, salt: bytes, cost: KdfCost) -> bytearray:
    """Return the 32-byte key that Argon2id makes of a passphrase.

    Raises:
        CostOutOfBounds: The cost lies outside floor and ceiling.
        NotEnoughMemory: The computer does not give the memory.
    """
    cost.checked()
    key = bytearray(KEY_BYTES)
    try:
        argon = Argon2id(
            salt=salt,
            length=KEY_BYTES,
            iterations=cost.passes,
            lanes=cost.lanes,
            memory_cost=cost.memory,
        )
        argon.derive_into(passphrase, key)  # type: ignore[arg-type]  # any buffer will do
    except MemoryError:
        raise NotEnoughMemory(
            "no memory for the key derivation", mebibytes=cost.memory // 1024
        ) from None
    return key


def calibrate(
    target: float = TARGET_SECONDS, *, timer: Callable[[], float] = time.perf_counter
) -> KdfCost:
    """Return a cost that takes about ``target`` seconds here, never below the default.

    Args:
        target: Seconds of waiting, on the wall clock.
        timer: Monotonic seconds; replaced in tests.
    """
    trial = bytearray(b"calibration only")
    begin = timer()
    with wiped(stretch(trial, bytes(16), DEFAULT)):
        spent = max(timer() - begin, 0.001)
    passes = int(DEFAULT.passes * target / spent)
    return replace(DEFAULT, passes=min(max(passes, DEFAULT.passes), CEILING.passes))
