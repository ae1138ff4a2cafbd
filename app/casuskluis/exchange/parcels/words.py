# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The letter that lies on top of a parcel, for whoever opens it without this program."""

from collections.abc import Mapping

from casuskluis.exchange.parcels.manifest import Origin, ParcelKind

_KINDS: Mapping[ParcelKind, str] = {
    ParcelKind.WHOLE: "Dit is de hele inhoud van een kluis van Casuskluis.",
    ParcelKind.CASES: "Dit zijn casussen uit een kluis van Casuskluis.",
}
_TEXT = """\
{kind}
Gemaakt op {day} met versie {program} van het programma.

LET OP. Hier staan persoonsgegevens in. Sla deze map niet onversleuteld op en
verwijder hem als u klaar bent.

Wat staat hierin?
- gegevens/    Voor elke tabel een bestand: JSON, UTF-8, op elke regel één rij.
               Datums staan er als jjjj-mm-dd, tijden in UTC.
- bijlagen/    De bijlagen. In gegevens/ staat bij elke bijlage hoe hij heet.
- schema.json  De beschrijving van elke tabel en elk veld (JSON Schema 2020-12).
- manifest.json  Waar dit vandaan komt, hoeveel rijen elke tabel heeft, en de
               SHA-256 van elk bestand.

Hoe opent u dit?
Het bestand is versleuteld in het open formaat age (age-encryption.org/v1).
Daarbinnen zit een gewoon ZIP-bestand. Elk programma dat age kent, opent het:

  age -d -o pakket.zip bestand.age                    (met een wachtzin)
  age -d -i sleutel.txt -o pakket.zip bestand.age     (met een sleutel)

In Casuskluis zelf leest u het in zonder het eerst uit te pakken.
"""


def letter(origin: Origin) -> bytes:
    """Return the letter, in Dutch."""
    text = _TEXT.format(
        kind=_KINDS[origin.kind],
        day=origin.made_at.strftime("%d-%m-%Y"),
        program=origin.program_version,
    )
    return text.replace("\n", "\r\n").encode("utf-8-sig")
