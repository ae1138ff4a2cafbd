# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer reads when a rule about notifications and weighing refuses something."""

from collections.abc import Mapping

from casuskluis.domain.assessment import (
    AssessedBeforeReceipt,
    AssessedInFuture,
    MoreInformationOnce,
    MoreInformationTooLate,
    MoreInformationWithoutDate,
)
from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.known import KnownAlready
from casuskluis.domain.minimising import Minimised
from casuskluis.domain.notification import (
    FeedbackBeforeReceipt,
    FeedbackInFuture,
    IncidentAfterReceipt,
    RoutedImpossible,
    RoutedWithoutPlace,
)
from casuskluis.services.intake.feedback import FeedbackFinal, FeedbackNotOwed

SENTENCES: Mapping[type[CasuskluisError], str] = {
    KnownAlready: "Deze persoon is al bekend: {numbers}. Kies de bekende persoon en werk daar verder, of schrijf op waarom er toch een tweede melding komt.",
    IncidentAfterReceipt: "Het gedrag is van na de dag waarop de melding binnenkwam. Dat kan niet. Verbeter de datum bij Wanneer, of de datum bij Ontvangen op.",
    FeedbackInFuture: "De terugkoppeling ligt in de toekomst. Leg haar vast als de melder het heeft gehoord.",
    FeedbackBeforeReceipt: "De terugkoppeling is van voor de dag waarop de melding binnenkwam. Controleer beide datums.",
    RoutedWithoutPlace: "Doorgeleiden vraagt een organisatie en een datum. Vul ze allebei in, of laat ze allebei leeg.",
    RoutedImpossible: "De melding kan niet zijn doorgeleid voordat zij binnenkwam, en ook niet na vandaag. Verbeter de datum.",
    AssessedInFuture: "De weging ligt in de toekomst. Leg haar vast als zij is gehouden.",
    AssessedBeforeReceipt: "De weging is van voor de dag waarop de melding binnenkwam. Verbeter de datum van de weging, of die van de melding.",
    MoreInformationOnce: "Voor deze melding is al een keer meer informatie gevraagd. Dat kan één keer. Weeg met wat er nu is, en kies een andere uitkomst.",
    MoreInformationWithoutDate: "Bij meer informatie hoort een datum. Vul in wanneer die er moet zijn; de deelnemers wegen dan opnieuw.",
    MoreInformationTooLate: "De datum voor de informatie ligt voor de weging of na de termijn. Kies een dag tot en met {latest}.",
    Minimised: "Deze melding is afgesloten en teruggebracht tot nummer, datums en uitkomst. Er is niets meer aan te wijzigen. Is er nieuw gedrag? Registreer een nieuwe melding.",
    FeedbackNotOwed: "De melder wacht niet op terugkoppeling, of heeft die al gehad. Er is niets gewijzigd. Kijk bij Terugkoppeling wat er al is vastgelegd.",
    FeedbackFinal: "Deze melding is teruggebracht tot nummer, datums en uitkomst. Wie meldde staat er niet meer in. De terugkoppeling is daarom niet ongedaan te maken. Laat haar staan, en leg iets nieuws vast als een nieuwe melding.",
}
