# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Random meetings in a real vault, and what each of their papers must not hold."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from casuskluis.domain.action import ActionItem
from casuskluis.domain.case import Case, LifeDomainNote, RelatedPerson
from casuskluis.domain.identifiers import MeetingId, OrganisationId
from casuskluis.domain.information import InformationItem
from casuskluis.domain.meeting import Attendance, Decision
from casuskluis.domain.naming import PersonName
from casuskluis.domain.partial_date import PartialDate
from casuskluis.domain.partner import Contact, CoreRole, Organisation
from casuskluis.domain.records import ItemRecord
from casuskluis.domain.subject import Subject
from casuskluis.services.editions.holders import EditionRequest
from services.bureau import TODAY, Office

GIVEN = (
    "Karim", "Fatima", "Jan", "Noor", "Mohammed", "Esra", "Sjoerd", "Priya", "Youssef",
    "Chantal", "Łukasz", "Zoë", "Ömer", "Jip", "Aïsha", "Bram", "Femke", "Tarik", "Ilse",
    "Wouter",
)  # fmt: skip
FAMILY = (
    "Bakker", "El Amrani", "van den Berg", "Yılmaz", "Öztürk-van der Wal", "de Jong",
    "Nguyễn", "O'Connor", "Kowalski", "ten Hove", "Ben Moussa", "Visser", "Çelik",
    "in 't Veld", "Haddad", "Groot Wassink", "Müller", "de Vries",
)  # fmt: skip
STREETS = (
    "Kastanjelaan", "Singelweg", "Turfkade", "Molenpad", "Havenstraat", "Wilgenhof",
)  # fmt: skip
WORDS = (
    "gesprek", "school", "wijkagent", "zorgelijk", "begeleiding", "dagbesteding",
    "vrijwillig", "contact", "gezin", "rustig", "filmpjes", "gedeeld", "bijeenkomst",
    "afspraak", "nagekomen", "stage", "gestopt", "voetbalvereniging", "uitspraken",
    "herhaald", "behandeling", "gestart", "schulden", "sanering", "woonruimte",
    "gevonden", "reageert", "terughoudend", "samenwerkingsverband", "vervolgtraject",
    "ondersteuningsbehoefte", "mentor", "aanwezig", "vertrouwen", "groeit", "werkgever",
    "tevreden", "verlof", "aangevraagd", "vakantie", "terugval", "besproken", "broertje",
    "zorgen", "jeugdarts",
)  # fmt: skip
POSTCODES = ("AH", "BJ", "CK", "DX", "EL", "GH")
PARTNERS = ("Lyceum De Terp", "Wijkteam Zuid", "Reclassering Veldhaven", "GGZ De Brug")


@dataclass(frozen=True)
class Story:
    """One case, and every secret in it."""

    case: Case
    subject: Subject
    notification: str
    others: tuple[str, ...]
    texts: tuple[str, ...]
    shared: tuple[tuple[str, frozenset[OrganisationId]], ...]
    tasks: tuple[tuple[str, OrganisationId], ...]

    @property
    def numbers(self) -> list[str]:
        return [self.case.number, self.notification]

    def identity(self) -> list[str]:
        """Everything that tells who it is about; whole names only."""
        one, born = self.subject, self.subject.birth_date
        return [
            one.name.display,
            one.alias,
            one.street,
            one.postcode,
            one.phone,
            one.email,
            str(born),
        ]

    def words(self) -> list[str]:
        """The words of the name that point at somebody on their own."""
        name = f"{self.subject.name.given} {self.subject.name.family}"
        return [
            word
            for word in name.replace("-", " ").split()
            if len(word) > 2 and word[0].isupper()
        ]

    def all_texts(self) -> list[str]:
        found = [text for text, _ in self.shared] + [text for text, _ in self.tasks]
        return [*self.texts, *found]


@dataclass(frozen=True)
class Sitting:
    """A meeting, and who takes part in which case.

    Attributes:
        stories: Each with the organisations its item is for.
        absent: The stories that are not on the agenda.
        phrases: What belongs on the paper.
        others: Everybody who is invited, but for the municipality.
    """

    meeting_id: MeetingId
    stories: tuple[tuple[Story, frozenset[OrganisationId]], ...]
    absent: tuple[Story, ...]
    phrases: tuple[str, ...]
    others: frozenset[OrganisationId]

    def must_not_hold(
        self, request: EditionRequest, core: Sequence[OrganisationId]
    ) -> set[str]:
        """Return every needle that may not stand on a copy, worked out by hand."""
        place = request.organisation_id
        keeper = place == core[0]
        needed = frozenset([place]) if place else self.others
        needles = {text for one in self.absent for text in _everything(one)}
        for story, readers in self.stories:
            if keeper or needed <= readers:
                needles |= set(self._of_open(story, request, needed, keeper=keeper))
            else:
                tasks = [text for text, owner in story.tasks if owner == place]
                kept = {*tasks, story.case.number} if tasks else set()
                needles |= set(_everything(story)) - kept
        return {one for one in needles if not self._belongs(one, request, core)}

    def _of_open(
        self,
        story: Story,
        request: EditionRequest,
        needed: frozenset[OrganisationId],
        *,
        keeper: bool,
    ) -> Iterator[str]:
        if not request.with_names:
            yield from (*story.identity(), *story.words(), *story.others)
        elif not keeper:
            yield from story.others
        for text, readers in story.shared:
            if not keeper and not needed <= readers:
                yield text

    def _belongs(
        self, needle: str, request: EditionRequest, core: Sequence[OrganisationId]
    ) -> bool:
        """Whether a word is part of a phrase that belongs on the paper, such as a visitor."""
        allowed = [*self.phrases]
        if request.with_names:
            place = request.organisation_id
            allowed += [
                story.subject.name.display
                for story, readers in self.stories
                if place in readers or place == core[0]
            ]
        return any(needle in phrase for phrase in allowed)


def _everything(story: Story) -> list[str]:
    return [*story.numbers, *story.identity(), *story.others, *story.all_texts()]


class Maker:
    """Fills a vault and draws meetings from it, the same for the same seed."""

    def __init__(self, office: Office, seed: int, cases: int = 8) -> None:
        self._office = office
        self._pick = random.Random(seed)  # noqa: S311 - repeatable, not secret
        self._used: set[str] = set()
        save = office.workspace.partners.save_organisation
        self.core = tuple(office.core[role] for role in CoreRole if role in office.core)
        self.partners = tuple(save(Organisation(name=name)).id for name in PARTNERS)
        self.stories = tuple(self._story() for _ in range(cases))
        self._days = iter(range(1, 10_000))

    def sitting(self) -> Sitting:
        """Plan a meeting about some of the cases, each open to some of the partners."""
        pick, work = self._pick, self._office.workspace
        meeting = self._office.meeting(TODAY + timedelta(days=next(self._days)))
        phrases = [*PARTNERS, "Gemeente Veldhaven", "Politie Veldhaven"]
        coming = pick.sample(self.partners, k=pick.randint(1, len(self.partners)))
        for place in coming:
            contact = work.partners.save_contact(
                Contact(organisation_id=place, name=PersonName.parse(self.name()))
            )
            phrases.append(contact.name.display)
            work.meetings.invite(
                Attendance(meeting_id=meeting.id, organisation_id=place, contact_id=contact.id)
            )
        chosen = pick.sample(self.stories, k=pick.randint(1, 5))
        seated = []
        for story in chosen:
            readers = frozenset(pick.sample(self.partners, k=pick.randint(0, 3)))
            readers |= frozenset(pick.sample(self.core, k=pick.randint(1, 3)))
            self._seat(meeting.id, story, tuple(readers))
            seated.append((story, readers))
        absent = tuple(one for one in self.stories if one not in chosen)
        others = frozenset((*self.core[1:], *coming))
        return Sitting(meeting.id, tuple(seated), absent, tuple(phrases), others)

    def requests(self, sitting: Sitting) -> list[EditionRequest]:
        """Return every copy that can be asked for."""
        invited = self._office.workspace.meetings.file(sitting.meeting_id).attendances
        places = list(dict.fromkeys(one.organisation_id for one in invited))
        named = [EditionRequest(organisation_id=one, with_names=True) for one in self.core]
        return [
            EditionRequest(),
            *(EditionRequest(organisation_id=one) for one in places),
            *named,
        ]

    def name(self) -> str:
        """Return a name that nobody has yet."""
        while True:
            name = f"{self._pick.choice(GIVEN)} {self._pick.choice(FAMILY)}"
            if name not in self._used:
                self._used.add(name)
                return name

    def text(self) -> str:
        words = self._pick.choices(WORDS, k=self._pick.randint(7, 16))
        return f"{' '.join(words).capitalize()}."

    def _seat(
        self, meeting_id: MeetingId, story: Story, readers: tuple[OrganisationId, ...]
    ) -> None:
        work = self._office.workspace
        item = work.agendas.add_case(meeting_id, story.case.id, restricted_to=readers)
        with work.context.write() as transaction:
            transaction.item_records.add(
                ItemRecord(
                    meeting_id=meeting_id, agenda_item_id=item.id, picture=story.texts[0]
                )
            )
            transaction.decisions.add(
                Decision(
                    number=f"{meeting_id}-{item.id}",
                    meeting_id=meeting_id,
                    agenda_item_id=item.id,
                    case_id=story.case.id,
                    text=story.texts[1],
                )
            )

    def _story(self) -> Story:
        pick, work, office = self._pick, self._office.workspace, self._office
        subject = work.persons.add(self._subject())
        told = office.notification(subject)
        texts = tuple(self.text() for _ in range(4))
        opened = work.notifications.open_case(office.weigh(told).id, reason=texts[2])
        other = PersonName.parse(self.name())
        work.cases.add_related_person(
            RelatedPerson(case_id=opened.id, name=other, relation="parent", necessity="Nodig.")
        )
        work.cases.add_life_domain_note(
            LifeDomainNote(
                case_id=opened.id, life_domain="work", noted_on=TODAY, situation=texts[3]
            )
        )
        everybody = (*self.core[1:], *self.partners)
        shared = []
        for _ in range(3):
            readers = pick.sample(everybody, k=pick.randint(0, 4))
            said = self._information(opened, readers)
            shared.append((said.text, frozenset(readers)))
        tasks = []
        for owner in pick.sample(everybody, k=pick.randint(0, 2)):
            text = self.text()
            work.actions.add(
                ActionItem(
                    number="",
                    case_id=opened.id,
                    description=text,
                    owner_id=owner,
                    recorded_on=TODAY,
                )
            )
            tasks.append((text, owner))
        return Story(
            case=opened,
            subject=subject,
            notification=told.number,
            others=(other.display,),
            texts=texts,
            shared=tuple(shared),
            tasks=tuple(tasks),
        )

    def _information(self, case: Case, readers: Sequence[OrganisationId]) -> InformationItem:
        return self._office.workspace.cases.add_information(
            InformationItem(
                case_id=case.id,
                recorded_on=TODAY,
                source_id=self._pick.choice(self.core),
                text=self.text(),
                purpose="Bespreken",
                shared_with=tuple(readers),
            )
        )

    def _subject(self) -> Subject:
        pick = self._pick
        number = pick.randrange(10**7, 10**8)
        return Subject(
            name=PersonName.parse(self.name()),
            alias=f"Schaduw{number}",
            birth_date=PartialDate(
                pick.randint(1960, 2010), pick.randint(1, 12), pick.randint(1, 28)
            ),
            street=f"{pick.choice(STREETS)} {pick.randint(1, 400)}",
            postcode=f"{pick.randint(1000, 9999)} {pick.choice(POSTCODES)}",
            town="Veldhaven",
            phone=f"06-{number}",
            email=f"post{number}@voorbeeld.example",
        )


def typed(sitting: Sitting, office: Office, words: str) -> int:
    """Type words in the reason of the first case, and return its place on the agenda."""
    story = sitting.stories[0][0]
    cases = office.workspace.cases
    case = cases.file(story.case.id).case
    cases.save(replace(case, reason=f"{case.reason} {words}"))
    items = office.workspace.meetings.file(sitting.meeting_id).items
    return next(item.position for item in items if item.case_id == case.id)
