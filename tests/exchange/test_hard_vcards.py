# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""vCards as Outlook, telephones, Google, KDE and Nextcloud write them; all of it invented."""

import pytest

from casuskluis.domain.naming import PersonName
from casuskluis.exchange.reading import ContactRecord
from casuskluis.exchange.refusals import Reason
from casuskluis.exchange.vcards import read_vcards

OUTLOOK = """BEGIN:VCARD
VERSION:2.1
N;LANGUAGE=nl;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:Bo=EBr;Ren=E9;van der;Dhr.
FN;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:Dhr. Ren=E9 van der Bo=EBr
ORG;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:Stichting Jeugd =
=26 Co=F6rdinatie;Afdeling Zuid
TITLE:adviseur
TEL;WORK;VOICE:(0320) 12 34 56
TEL;CELL;VOICE:+31 (6) 12345678
TEL;WORK;FAX:(0320) 12 34 57
LABEL;WORK;PREF;ENCODING=QUOTED-PRINTABLE:Straat 1=0D=0A=
Achter=0D=0A=
8232 ZX Lelystad
EMAIL;PREF;INTERNET:rene@jeugd.example
X-MS-CARDPICTURE;TYPE=JPEG;ENCODING=BASE64:
 /9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRof

X-MS-OL-DESIGN;CHARSET=utf-8:<card layout="left"><fld name="name" size="10"/></card>
END:VCARD
"""
IPHONE = """BEGIN:VCARD
VERSION:3.0
PRODID:-//Apple Inc.//iPhone OS 17.1//EN
N:van den Berg;Jan;;;
FN:Jan van den Berg
ORG:Politie Flevoland;Basisteam Lelystad;
TITLE:wijkagent
item1.EMAIL;type=INTERNET;type=pref:jan@thuis.example
item1.X-ABLabel:_$!<Home>!$_
item2.EMAIL;type=INTERNET:jan@politie.example
item2.X-ABLabel:_$!<Work>!$_
TEL;type=HOME;type=VOICE;type=pref:0320 999999
item3.TEL:0320 123456
item3.X-ABLabel:Werk
TEL;type=CELL;type=VOICE:+31612345678
PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/4gIoSUNDX1BST0ZJTEUAAQ
 EAAAIYAAAAAAIQAABtbnRyUkdCIFhZWiAAAAAAAAAAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAA
END:VCARD
"""
GOOGLE = """BEGIN:VCARD
VERSION:3.0
FN:Fatma Yılmaz
N:Yılmaz;Fatma;;;
EMAIL;TYPE=INTERNET;TYPE=WORK:fatma@school.example
TEL;TYPE=CELL:06-12 34 56 78
TEL;TYPE=WORK:+31 320 111 222
ORG:Scholengroep 't Hoog\\, Lelystad
TITLE:zorgcoördinator
CATEGORIES:myContacts
END:VCARD
"""
ANDROID = """BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=87elik;=C3=96zg=C3=BCr;;;
TEL;CELL;PREF:0612345678
TEL;X-Werk:0320123456
EMAIL;HOME:ozgur@thuis.example
EMAIL;WORK:ozgur@werk.example
TITLE:coach
ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Buurtco=C3=B6peratie De =
=4B=69=6E=67
X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Ozzy;1;;;;;;;;;;;;;
END:VCARD
"""
KDE = """BEGIN:VCARD
VERSION:3.0
EMAIL;TYPE=HOME:petra@thuis.example
EMAIL;TYPE=PREF,WORK:petra@ggz.example
FN:dr. Petra de Wit
N:de Wit;Petra;;dr.;
ORG:GGZ Midden
ROLE:psychiater
TEL;TYPE=CELL,PREF:06 11111111
TEL;TYPE=WORK:036 222 33 44
UID:NQ8aJ1
END:VCARD
"""
NEXTCLOUD = """BEGIN:VCARD
VERSION:4.0
UID:5b4f6a4e-1a2b-4c3d-9e8f-0a1b2c3d4e5f
N;ALTID=1;LANGUAGE=nl:Dijk;Anna;van;mr.;
FN;ALTID=1;LANGUAGE=nl:mr. Anna van Dijk
FN;ALTID=1;LANGUAGE=en:Anna Van Dijk
KIND:individual
ORG;SORT-AS="OM":Openbaar Ministerie;Parket Midden
TITLE:officier van justitie
EMAIL;TYPE=work;PREF=2:parket@om.example
EMAIL;TYPE=work;PREF=1:anna@om.example
TEL;VALUE=uri;PREF=1;TYPE="voice,work":tel:+31-320-555-555;ext=5555
TEL;VALUE=uri;TYPE="cell,text":tel:+31-6-5555-5555
PHOTO:data:image/jpeg;base64,/9j/4AAQSkZJRgABAQAAAQABAAD/
END:VCARD
"""
RENE = PersonName(family="Boër", prefix="van der", given="René")
JAN = PersonName(family="Berg", prefix="van den", given="Jan")
FATMA = PersonName(family="Yılmaz", given="Fatma")
OZGUR = PersonName(family="Çelik", given="Özgür")
PETRA = PersonName(family="Wit", prefix="de", given="Petra")
ANNA = PersonName(family="Dijk", prefix="van", given="Anna")
FOLDED = """BEGIN:VCARD
VERSION:3.0
N:Müller;Zoë;;;
TITLE:coördinator
END:VCARD
"""


def only(data: bytes) -> ContactRecord:
    reading = read_vcards(data)
    assert not reading.refused
    (taken,) = reading.taken
    return taken.record


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("text", "name", "place", "function", "email", "phone", "mobile"),
    [
        (OUTLOOK, RENE, "Stichting Jeugd & Coördinatie", "adviseur", "rene@jeugd.example",
         "(0320) 12 34 56", "+31 (6) 12345678"),
        (IPHONE, JAN, "Politie Flevoland", "wijkagent", "jan@politie.example",
         "0320 123456", "+31612345678"),
        (GOOGLE, FATMA, "Scholengroep 't Hoog, Lelystad", "zorgcoördinator",
         "fatma@school.example", "+31 320 111 222", "06-12 34 56 78"),
        (ANDROID, OZGUR, "Buurtcoöperatie De King", "coach", "ozgur@werk.example",
         "0320123456", "0612345678"),
        (KDE, PETRA, "GGZ Midden", "psychiater", "petra@ggz.example", "036 222 33 44",
         "06 11111111"),
        (NEXTCLOUD, ANNA, "Openbaar Ministerie", "officier van justitie", "anna@om.example",
         "+31-320-555-555 tst. 5555", "+31-6-5555-5555"),
    ],
    ids=["outlook", "iphone", "google", "android", "kde", "nextcloud"],
)  # fmt: skip
def test_the_card_of_a_program_is_understood(
    text: str, name: PersonName, place: str, function: str, email: str, phone: str,
    mobile: str, line_end: str,
) -> None:  # fmt: skip
    record = only(text.replace("\n", line_end).encode())
    contact = record.contact

    assert (contact.name, record.organisation_name, contact.function) == (name, place, function)
    assert (contact.email, contact.phone, contact.mobile) == (email, phone, mobile)


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_the_code_page_of_the_file_does_not_matter(codec: str) -> None:
    assert only(FOLDED.encode(codec)).contact.name == PersonName(family="Müller", given="Zoë")


@pytest.mark.parametrize("fold", [b"\r\n ", b"\n ", b"\r\n\t"])
def test_a_line_folded_in_the_middle_of_a_character_is_joined(fold: bytes) -> None:
    data = FOLDED.encode()
    for letter in ("ö", "ë", "ü"):
        first = letter.encode()[:1]
        data = data.replace(letter.encode(), first + fold + letter.encode()[1:])

    contact = only(data).contact

    assert contact.name == PersonName(family="Müller", given="Zoë")
    assert contact.function == "coördinator"


def test_the_preference_of_vcard_4_counts() -> None:
    record = only(
        b"BEGIN:VCARD\nFN:A B\nEMAIL;PREF=100:later@x.example\nEMAIL;PREF=1:eerst@x.example\n"
        b"TEL;TYPE=work;PREF=50:0320-2\nTEL;TYPE=work;PREF=1:0320-1\nEND:VCARD\n"
    )

    assert (record.contact.email, record.contact.phone) == ("eerst@x.example", "0320-1")


def test_of_many_numbers_those_at_work_are_taken() -> None:
    record = only(
        b"BEGIN:VCARD\nN:B;J\nTEL;TYPE=HOME:1\nTEL;TYPE=HOME,CELL:0611\nTEL;TYPE=WORK,FAX:9\n"
        b"TEL;TYPE=WORK,CELL:0622\nTEL;TYPE=WORK:0320-4\nTEL;TYPE=WORK,VOICE,PREF:0320-3\n"
        b"END:VCARD\n"
    )

    assert (record.contact.phone, record.contact.mobile) == ("0320-3", "0622")


def test_an_address_within_exchange_is_no_email() -> None:
    record = only(
        b"BEGIN:VCARD\nN:Berg;Jan\nEMAIL;PREF;EX:/o=Exchange/cn=jan\n"
        b"EMAIL;INTERNET:jan@x.example\nEND:VCARD\n"
    )

    assert record.contact.email == "jan@x.example"


@pytest.mark.parametrize(
    "line", ["KIND:group", "X-ADDRESSBOOKSERVER-KIND:group", "KIND:location"]
)
def test_a_group_or_a_place_is_no_person(line: str) -> None:
    (refused,) = read_vcards(f"BEGIN:VCARD\n{line}\nFN:Kernteam\nEND:VCARD\n".encode()).refused

    assert refused.reason is Reason.NOT_A_PERSON


@pytest.mark.parametrize(
    "lines",
    [
        "KIND:org\nFN:Zorggroep Oost",
        "X-ABShowAs:COMPANY\nN:;;;;\nFN:Zorggroep Oost\nORG:Zorggroep Oost",
        "N:;;;;\nFN:Zorggroep Oost\nORG:Zorggroep Oost;Balie",
    ],
)
def test_an_organisation_is_not_cut_into_first_and_last_name(lines: str) -> None:
    (taken,) = read_vcards(f"BEGIN:VCARD\n{lines}\nEND:VCARD\n".encode()).taken

    assert taken.record.contact.name == PersonName(family="Zorggroep Oost")
    assert taken.record.organisation_name == "Zorggroep Oost"
    assert taken.notes


def test_cards_inside_cards_are_somebody_else() -> None:
    text = (
        "BEGIN:VCARD\nVERSION:2.1\nN:Berg;Jan\nAGENT:\nBEGIN:VCARD\nN:Boer;An\nAGENT:\n"
        "BEGIN:VCARD\nN:Q;Q\nEND:VCARD\nEND:VCARD\nTITLE:chef\nEND:VCARD\n"
        "BEGIN:VCARD\nVERSION:3.0\nN:Wit;Kim\n"
        "AGENT:BEGIN:VCARD\\nFN:Susan\\nTEL:1\\nEND:VCARD\\n\nTITLE:arts\nEND:VCARD\n"
    )

    taken = read_vcards(text.encode()).taken

    assert [each.record.contact.name.family for each in taken] == ["Berg", "Wit"]
    assert [each.record.contact.function for each in taken] == ["chef", "arts"]
    assert [each.record.contact.phone for each in taken] == ["", ""]
