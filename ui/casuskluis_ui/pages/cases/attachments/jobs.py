# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Slow work with attachments, ready to run on the worker thread."""

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from casuskluis.domain.attachment import Attachment, AttachmentKind
from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.identifiers import CaseId
from casuskluis.explanations import explain
from casuskluis.services.casework.attachments import AttachmentService
from casuskluis_ui.shell.tasks import TaskControl

MOST_PIXELS = {AttachmentKind.PNG: 50_000_000, AttachmentKind.JPEG: 250_000_000}
"""Larger images are not unpacked: 4 bytes for each pixel is all the memory one may take. A JPEG
is made smaller while it is being unpacked, so it may be larger."""
_WIDEST = 4000
"""A JPEG is unpacked no wider or higher than this; a screen shows no more."""
_FORMATS = {AttachmentKind.PNG: b"png", AttachmentKind.JPEG: b"jpeg"}


@dataclass(frozen=True, slots=True)
class Added:
    """What became of the files that were offered.

    Attributes:
        count: How many are attachments now.
        refusals: A Dutch sentence for each of the others, beginning with its name.
    """

    count: int
    refusals: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class AddJob:
    """Takes in files, one after another; what is refused does not stop the others."""

    service: AttachmentService
    case_id: CaseId
    paths: tuple[Path, ...] = field(repr=False)

    def __call__(self, control: TaskControl) -> Added:
        """Do it; runs on the worker thread."""
        refusals = []
        for place, path in enumerate(self.paths):
            control.progress(place, len(self.paths))
            try:
                self.service.add(self.case_id, path)
            except CasuskluisError as error:
                refusals.append(f"{path.name}: {explain(error)}")
        return Added(len(self.paths) - len(refusals), tuple(refusals))


@dataclass(frozen=True, slots=True)
class Shown:
    """What can be shown of an attachment.

    Attributes:
        pdf: The content of a PDF; empty for anything else.
        image: The picture; null for anything else, and when it cannot be unpacked.
        too_large: Whether it is an image of more than `MOST_PIXELS`.
    """

    pdf: bytes = field(default=b"", repr=False)
    image: QImage = field(default_factory=QImage, repr=False)
    too_large: bool = False


@dataclass(frozen=True, slots=True)
class ShowJob:
    """Reads an attachment and makes of it what the screen can show, in memory."""

    service: AttachmentService
    attachment: Attachment

    def __call__(self, control: TaskControl) -> Shown:
        """Do it; runs on the worker thread."""
        kind = self.attachment.kind
        if kind is AttachmentKind.WORD:
            return Shown()
        data = self.service.content(self.attachment.id)
        control.check()
        return Shown(pdf=data) if kind is AttachmentKind.PDF else unpack(data, kind)


def unpack(data: bytes, kind: AttachmentKind) -> Shown:
    """Return an image in memory, never larger than the limits of this module."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    # Only the decoder of this kind: the content must not choose another one.
    reader = QImageReader(buffer, QByteArray(_FORMATS[kind]))
    reader.setAutoDetectImageFormat(False)
    reader.setDecideFormatFromContent(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.width() * size.height() > MOST_PIXELS[kind]:
        return Shown(too_large=True)
    if kind is AttachmentKind.JPEG and max(size.width(), size.height()) > _WIDEST:
        reader.setScaledSize(
            size.scaled(QSize(_WIDEST, _WIDEST), Qt.AspectRatioMode.KeepAspectRatio)
        )
    return Shown(image=reader.read())
