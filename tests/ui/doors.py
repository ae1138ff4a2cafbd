# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A door that opens with one passphrase, as vaults do, without their cost."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from casuskluis.domain.errors import NotFound
from casuskluis.services.endings.destroying import Finished
from casuskluis.services.endings.restored import Restored
from casuskluis.services.parcels.whole_in import WholeTaking
from services.bureau import VAULTS

PASSPHRASE = "paarse olifant danst"
VAULT = "/home/officer/Duinstede.kluis"


@dataclass(frozen=True)
class Sheet:
    pdf: bytes
    file_name: str = "noodblad.pdf"
    title: str = "Noodblad"


@dataclass(frozen=True)
class SavedAll:
    place: Path = Path("Gered.kluis")
    sentences: tuple[str, ...] = ("Alles is gered.",)

    @property
    def lines(self) -> list[str]:
        return ["Casussen: 3 gered"]


class SlowDoor:
    """Remembers what it was asked; refuses every passphrase but one."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, Path]] = []
        self.given: list[bytearray] = []
        self.key_files: list[Path | None] = []
        self.with_key_file = False

    def wants_key_file(self, folder: Path) -> bool:
        return self.with_key_file and folder.name != "zonder.kluis"

    def open(
        self, folder: Path, passphrase: bytearray, *, key_file: Path | None = None
    ) -> object:
        self.key_files.append(key_file)
        self.ask("open", folder, passphrase)
        return "workspace"

    def open_to_read(
        self, folder: Path, passphrase: bytearray, *, key_file: Path | None = None
    ) -> object:
        self.key_files.append(key_file)
        self.ask("read", folder, passphrase)
        return "workspace to read"

    def take_over(self, workspace: Any) -> object:
        return workspace

    def create(
        self, folder: Path, passphrase: bytearray, *, municipality: str, label: str
    ) -> tuple[object, Sheet]:
        self.ask("create", folder, passphrase)
        return f"{municipality}/{label}", Sheet(paper_bytes(Canvas, 1))

    def open_with_recovery_code(
        self, folder: Path, code: str | tuple[str, ...], new_passphrase: bytearray
    ) -> object:
        typed = code if isinstance(code, str) else " and ".join(code)
        self.ask(f"recover {typed}", folder, new_passphrase)
        return "workspace"

    def open_with_once_code(self, folder: Path, code: str, new_passphrase: bytearray) -> object:
        self.ask(f"redeem {code}", folder, new_passphrase)
        return "workspace"

    @property
    def restoring(self) -> "SlowRestoring":
        return SlowRestoring(self, Restored(aside=None, finished=Finished(cases=2)))

    @property
    def salvaging(self) -> "SlowSalvaging":
        return SlowSalvaging(self)

    @property
    def taking(self) -> WholeTaking:
        return VAULTS.taking

    def ask(self, what: str, folder: Path, passphrase: bytearray) -> None:
        """Note a question; refuse it when the passphrase is another."""
        self.asked.append((what, folder))
        self.given.append(passphrase)
        if bytes(passphrase) != PASSPHRASE.encode():
            raise NotFound("wrong passphrase")


@dataclass(frozen=True)
class SlowRestoring:
    door: SlowDoor
    restored: Restored

    def with_passphrase(
        self,
        source: Path,
        target: Path,
        passphrase: bytearray,
        *,
        key_file: Path | None = None,
    ) -> Restored:
        self.door.key_files.append(key_file)
        self.door.ask(f"restore {source}", target, passphrase)
        return self.restored


@dataclass(frozen=True)
class SlowSalvaging:
    door: SlowDoor

    def with_passphrase(
        self,
        folder: Path,
        passphrase: bytearray,
        *,
        key_file: Path | None = None,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> SavedAll:
        del progress, cancelled
        self.door.key_files.append(key_file)
        self.door.ask("salvage", folder, passphrase)
        return SavedAll()


def paper_bytes(canvas: Any, pages: int) -> bytes:
    """Return a PDF of some pages."""
    target = io.BytesIO()
    paper = canvas(target)
    for page in range(pages):
        paper.setFont("Helvetica-Bold", 18)
        paper.drawString(72, 760, f"Agenda casusoverleg, bladzijde {page + 1}")
        paper.setFont("Helvetica", 11)
        paper.drawString(72, 730, "VERTROUWELIJK")
        paper.showPage()
    paper.save()
    return target.getvalue()
