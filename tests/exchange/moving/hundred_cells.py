# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: E501 - a cell and its truth read best on one line

"""A hundred cells written by hand, by another hand than the made-up lists, with their truth.

Written down with what was meant before the reader ever saw them. The partners and colleagues
are those of `exchange.moving.messy_words`; the case was last discussed on 1 February 2026.
"""

from dataclasses import dataclass
from datetime import date

POL, OM, RN = "Politie basisteam Zuid", "Openbaar Ministerie", "Reclassering Nederland"
GGZ, ROC, JB = "GGZ Rivierenland", "ROC De Linge", "Jeugdbescherming Oost"
TOWN, RVDK, ZVH = "Gemeente Veldhaven", "Raad voor de Kinderbescherming", "Zorg- en Veiligheidshuis"  # fmt: skip
DAM, ANNA, KARIM, MARIEKE = (
    "Woonstichting De Dam",
    "Anna de Boer",
    "Karim Haddou",
    "Marieke Vos",
)


@dataclass(frozen=True)
class Meant:
    """One action as it was meant; ``texts`` are the ways in which its text may be kept."""

    texts: tuple[str, ...]
    owner: str = ""
    due: date | None = None
    done: bool = False


def do(*texts: str, by: str = "", due: date | None = None, done: bool = False) -> Meant:
    return Meant(texts, by, due, done)


ACTION_CELLS: tuple[tuple[str, tuple[Meant, ...]], ...] = (
    ("Politie zoekt uit of er een wapenvergunning is", (do("Politie zoekt uit of er een wapenvergunning is", by=POL),)),
    ("Wijkagent langs bij ouders", (do("langs bij ouders", "Wijkagent langs bij ouders", by=POL),)),
    ("GGZ plant intake vóór 20-2", (do("GGZ plant intake", "plant intake", by=GGZ, due=date(2026, 2, 20)),)),
    ("OM laat weten of zaak wordt geseponeerd", (do("OM laat weten of zaak wordt geseponeerd", by=OM),)),
    ("Actie gemeente: brief naar betrokkene", (do("brief naar betrokkene", by=TOWN),)),
    ("Actie voor politie: mutaties afgelopen half jaar opvragen", (do("mutaties afgelopen half jaar opvragen", by=POL),)),
    ("AP: ROC meldt verzuim wekelijks", (do("ROC meldt verzuim wekelijks", "meldt verzuim wekelijks", by=ROC),)),
    ("gemeente > woning regelen", (do("woning regelen", by=TOWN),)),
    ("JB neemt contact op met tante; RvdK adviseert voor 15 mrt", (do("JB neemt contact op met tante", by=JB), do("RvdK adviseert", "adviseert", by=RVDK, due=date(2026, 3, 15)))),
    ("* Anna belt school\n* Karim maakt verslag", (do("Anna belt school", "belt school", by=ANNA), do("Karim maakt verslag", "maakt verslag", by=KARIM))),
    ("Afgesproken: reclassering houdt toezicht tot 1 juli 2026", (do("reclassering houdt toezicht", "houdt toezicht", by=RN, due=date(2026, 7, 1)),)),
    ("RN: meldplicht controleren (wekelijks)", (do("meldplicht controleren (wekelijks)", by=RN),)),
    ("ZVH: agenderen op 12 maart", (do("agenderen", "agenderen op 12 maart", by=ZVH, due=date(2026, 3, 12)),)),
    ("De Dam: huurachterstand in kaart, uiterlijk vrijdag 13 februari", (do("huurachterstand in kaart", by=DAM, due=date(2026, 2, 13)),)),
    ("Marieke: Wmo-aanvraag indienen 28/2/26", (do("Wmo-aanvraag indienen", by=MARIEKE, due=date(2026, 2, 28)),)),
    ("politie + OM: doorlooptijd zaak bespreken", (do("doorlooptijd zaak bespreken", by=POL),)),
    ("Gesprek moeder (Anna)", (do("Gesprek moeder", by=ANNA),)),
    ("Gesprek moeder door Anna", (do("Gesprek moeder", by=ANNA),)),
    ("schuldhulp aanvragen - Marieke - 1 april", (do("schuldhulp aanvragen", by=MARIEKE, due=date(2026, 4, 1)),)),
    ("OM/politie: persoonsgericht verbod onderzoeken", (do("persoonsgericht verbod onderzoeken", by=OM),)),
    ("navragen bij de politie wat er 4-1 gebeurde", (do("navragen bij de politie wat er 4-1 gebeurde"),)),
    ("contact met school over cijfers", (do("contact met school over cijfers"),)),
    ("afspraak maken met Anna - politie", (do("afspraak maken met Anna", by=POL),)),
    ("overleg met Karim, gemeente", (do("overleg met Karim", by=TOWN),)),
    ("bespreken met OM (politie)", (do("bespreken met OM", by=POL),)),
    ("terugkoppeling aan GGZ, ROC", (do("terugkoppeling aan GGZ", by=ROC),)),
    ("brief aan ouders - gemeente", (do("brief aan ouders", by=TOWN),)),
    ("doorverwijzen naar GGZ", (do("doorverwijzen naar GGZ"),)),
    ("moeder vraagt hulp bij GGZ", (do("moeder vraagt hulp bij GGZ"),)),
    ("wachten op bericht van OM", (do("wachten op bericht van OM"),)),
    ("Politie gebeld 3-2, wordt teruggebeld", (do("Politie gebeld 3-2, wordt teruggebeld"),)),
    ("Politie heeft huisbezoek gedaan", (do("Politie heeft huisbezoek gedaan", by=POL, done=True),)),
    ("✔ ROC: mentor ingelicht", (do("mentor ingelicht", by=ROC, done=True),)),
    ("GGZ: intake is geweest", (do("intake is geweest", by=GGZ),)),
    ("Gemeente: uitkering stopgezet per 1-1", (do("uitkering stopgezet per 1-1", by=TOWN),)),
    ("Gereed: OM advies gebiedsverbod", (do("advies gebiedsverbod", "OM advies gebiedsverbod", by=OM, done=True),)),
    ("OM - vervolgingsbeslissing - begin april", (do("vervolgingsbeslissing", by=OM),)),
    ("politie: in de gaten houden", (do("in de gaten houden", by=POL),)),
    ("Karim gaat langs wk 9", (do("Karim gaat langs wk 9", "gaat langs", by=KARIM),)),
    ("Anna zsm bellen met zus", (do("zsm bellen met zus", "Anna zsm bellen met zus", by=ANNA),)),
    ("Anna bellen over afspraak", (do("Anna bellen over afspraak"),)),
    ("Politie vragen om mee te gaan", (do("Politie vragen om mee te gaan"),)),
    ("GGZ betrekken", (do("GGZ betrekken"),)),
    ("OM informeren", (do("OM informeren"),)),
    ("1) JB: gezinsplan 2) GGZ: diagnostiek 3) gemeente: dagbesteding", (do("gezinsplan", by=JB), do("diagnostiek", by=GGZ), do("dagbesteding", by=TOWN))),
    ("JB: gezinsplan / GGZ: diagnostiek", (do("gezinsplan", by=JB), do("diagnostiek", by=GGZ))),
    ("JB: gezinsplan, GGZ: diagnostiek", (do("gezinsplan", by=JB), do("diagnostiek", by=GGZ))),
    ("JB maakt gezinsplan en GGZ start behandeling", (do("JB maakt gezinsplan", by=JB), do("GGZ start behandeling", by=GGZ))),
    ("Volgende keer: RvdK uitnodigen", (do("RvdK uitnodigen"),)),
    ("nvt", ()),
    ("geen acties", ()),
    ("?", ()),
    ("RvdK onderzoek (start 1-3, klaar 1-6)", (do("onderzoek (start 1-3, klaar 1-6)", by=RVDK),)),
    ("Gemeente stuurt 10-2 brief, politie bezorgt hem", (do("Gemeente stuurt 10-2 brief, politie bezorgt hem", by=TOWN),)),
    ("pol. neemt deel aan huisbezoek op 17-2-2026", (do("pol. neemt deel aan huisbezoek", "neemt deel aan huisbezoek", "pol. neemt deel aan huisbezoek op 17-2-2026", by=POL, due=date(2026, 2, 17)),)),
)  # fmt: skip

BIRTH_CELLS: tuple[tuple[str, str], ...] = (
    ("12 sept. 1988", "1988-09-12"),
    ("1988 sept 12", "1988-09-12"),
    ("3 Mrt 2001", "2001-03-03"),
    ("geb. 4-5-1990", "1990-05-04"),
    ("4-5-1990 (35)", "1990-05-04"),
    ("04 05 1990", "1990-05-04"),
    ("04051990", "1990-05-04"),
    ("19900504", "1990-05-04"),
    ("1990.05.04", "1990-05-04"),
    ("4.V.1990", "1990-05-04"),
    ("1-1-1", ""),
    ("rond 1975", "1975"),
    ("jaren 80", ""),
    ("35 jaar", ""),
    ("zomer 1999", ""),
    ("29-2-1999", ""),
    ("29-2-2000", "2000-02-29"),
    ("5-1990", "1990-05"),
    ("xx-05-1990", "1990-05"),
    ("1990?", "1990"),
    ("14-13-1990", ""),
    ("7/8/85", "1985-08-07"),
    ("1985/8/7", "1985-08-07"),
    ("augustus '85", "1985-08"),
)
"""What is written for a day of birth, and the day, the month or the year that was meant."""

FIRST_NAME_FIRST = (
    "J. Jansen",
    "Piet van der Laan",
    "Fatima el Idrissi",
    "M. de Groot",
    "Bo de Wit",
)
"""What else stands in a column that writes first names first."""
NAME_CELLS: tuple[tuple[str, str], ...] = (
    ("Bos Jan", "Bos||Jan"),
    ("Jan Bos", "Bos||Jan"),
    ("BAKKER, J.", "BAKKER||J."),
    ("J.P. van den Heuvel", "Heuvel|van den|J.P."),
    ("Anna-Maria de Jong", "Jong|de|Anna-Maria"),
    ("Mohammed Amin El Khattabi", "El Khattabi||Mohammed Amin"),
    ("Vries, de, Piet", "Vries|de|Piet"),
    ("Vries de Piet", "Vries|de|Piet"),
    ("Yılmaz Ayşe", "Yılmaz||Ayşe"),
    ("mw. K. Peters", "Peters||K."),
    ("Kevin Peters (neef van Bo)", "Peters||Kevin"),
    ("Jansen-de Wit, Els", "Jansen-de Wit||Els"),
    ("Els Jansen - de Wit", "Jansen - de Wit||Els"),
    ("Ali", ""),
    ("fam. Bakker", ""),
    ("Pieter en Bo Smit", ""),
    ("Abdullah Özdemir", "Özdemir||Abdullah"),
    ("O'Brien, Sean", "O'Brien||Sean"),
    ("van Dam, Kees", "Dam|van|Kees"),
    ("D'Angelo Marco", "D'Angelo||Marco"),
)
"""Names in such a column as they were meant: family, prefix and given; empty for no one person."""
