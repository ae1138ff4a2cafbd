# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Where a vault may stand on this computer, when IT decided that."""

from dataclasses import dataclass
from pathlib import Path

from casuskluis.domain.errors import CasuskluisError
from casuskluis.hardening.policy import POLICY_FILE, decided

ALLOWED_PLACES = "toegestane_plekken"
"""Name of the entry; see `casuskluis.hardening.policy`."""
_NONE = "geen enkele map"


class PlaceNotAllowed(CasuskluisError):
    """A vault is asked for outside the folders that IT allows on this computer."""


@dataclass(frozen=True, slots=True)
class AllowedPlaces:
    """The folders within which vaults are made, opened and put back.

    Attributes:
        folders: Each with all that is in it; None where IT decided nothing.
    """

    folders: tuple[Path, ...] | None = None

    def check(self, vault: Path) -> None:
        """See that a vault may stand somewhere; links are followed.

        Raises:
            PlaceNotAllowed: When it may not.
        """
        if self.folders is None:
            return
        place = vault.resolve()
        if not any(place.is_relative_to(folder.resolve()) for folder in self.folders):
            told = ", ".join(str(folder) for folder in self.folders) or _NONE
            raise PlaceNotAllowed("not by the policy", place=vault.name, places=told)


EVERYWHERE = AllowedPlaces()
"""What holds where IT decided nothing."""


def allowed_places(file: Path = POLICY_FILE) -> AllowedPlaces:
    """Return what IT decided: whole paths, in a list.

    What it wrote down and cannot be meant allows nothing: a typing error must not open a door.

    Args:
        file: The policy of a computer with Linux; Windows has it in its registry.
    """
    found = decided(ALLOWED_PLACES, file)
    if found is None:
        return EVERYWHERE
    listed = found if isinstance(found, list) else [found]
    folders = [Path(one) for one in listed if isinstance(one, str)]
    return AllowedPlaces(tuple(folder for folder in folders if folder.is_absolute()))
