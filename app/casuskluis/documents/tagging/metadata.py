# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the file says about itself: a title, a language, a moment, and nobody's name."""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.resources import files
from typing import Any
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream, PDFString
from typing_extensions import override

LANGUAGE = "nl-NL"
_ICC_COMPONENTS = 3


@dataclass(frozen=True, slots=True)
class About:
    """What the file says about itself.

    Attributes:
        title: Never holds anything from a case.
        made_at: With time zone; takes the place of the clock, so equal input gives equal bytes.
    """

    title: str
    made_at: datetime

    @property
    def utc(self) -> datetime:
        """The moment in UTC, to the second."""
        return self.made_at.astimezone(UTC).replace(microsecond=0)


class Moment:
    """A moment in the shape ReportLab reads (its ``TimeStamp``), always in UTC."""

    dhh = 0
    dmm = 0
    tzname = "UTC"

    def __init__(self, at: datetime) -> None:
        self.t = at.timestamp()
        self.lt = tuple(at.utctimetuple())
        self.YMDhms = self.lt[:6]


class Identity:
    """The digest that becomes the identifier of a file, in hexadecimal digits.

    Sixteen bytes of any value read as somebody's name once in a thousand files, and then the
    gate of what is published refuses the file.

    Args:
        first: What the digest begins with.
    """

    def __init__(self, first: bytes) -> None:
        self._digest = hashlib.md5(first, usedforsecurity=False)

    def update(self, more: bytes) -> None:
        """Take more of the file along; ReportLab calls this."""
        self._digest.update(more)

    def digest(self) -> bytes:
        """Return the identifier."""
        return self._digest.hexdigest().encode("ascii")


class BareInfo(pdfdoc.PDFInfo):
    """The information dictionary with title and dates only; stock ReportLab adds an author."""

    @override
    def format(self, document: Any) -> Any:
        """Return the dictionary as PDF."""
        made = pdfdoc.PDFDate(ts=document._timeStamp)  # noqa: SLF001 - as the stock method does
        entries = {"Title": PDFString(self.title), "CreationDate": made, "ModDate": made}
        return PDFDictionary(entries).format(document)


def describe(doc: Any, about: About) -> None:
    """Fix moment and identity of a new document.

    The identifier in the trailer follows from content and moment; stock ReportLab mixes in the
    real time.
    """
    doc._timeStamp = Moment(about.utc)  # noqa: SLF001 - the only way to bring a moment
    doc.signature = Identity(about.utc.isoformat().encode())


def declare(doc: Any, about: About, tree: Any) -> None:
    """Declare that this is PDF/UA-1 and PDF/A-2a, and bring what that needs."""
    doc.info = BareInfo()
    doc.info.title = about.title
    doc.info.author = doc.info.subject = doc.info.keywords = ""
    catalogue = doc.Catalog
    catalogue.__NoDefault__ = [*catalogue.__NoDefault__, "OutputIntents"]
    catalogue.StructTreeRoot = tree
    catalogue.MarkInfo = PDFDictionary({"Marked": "true"})
    catalogue.ViewerPreferences = PDFDictionary({"DisplayDocTitle": "true"})
    catalogue.OutputIntents = PDFArray([_output_intent(doc)])
    catalogue.Metadata = pdfdoc.XMP(creator=lambda _doc: _xmp(about))


def _output_intent(doc: Any) -> Any:
    profile = (files("casuskluis_resources") / "icc" / "sRGB2014.icc").read_bytes()
    stream = PDFStream(
        dictionary=PDFDictionary({"N": _ICC_COMPONENTS}),
        content=profile,
        filters=[pdfdoc.PDFZCompress],
    )
    return PDFDictionary(
        {
            "Type": PDFName("OutputIntent"),
            "S": PDFName("GTS_PDFA1"),
            "OutputConditionIdentifier": PDFString("sRGB"),
            "Info": PDFString("sRGB"),
            "DestOutputProfile": doc.Reference(stream, "ColourProfile"),
        }
    )


def _xmp(about: About) -> bytes:
    stamp = about.utc.strftime("%Y-%m-%dT%H:%M:%SZ")
    template = (files("casuskluis.documents.tagging") / "metadata.xmp").read_text("utf-8")
    filled = template.format(title=escape(about.title), language=LANGUAGE, stamp=stamp)
    return filled.encode()
