# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer reads when a rule about notifications and weighing refuses something."""

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    "domain.known.KnownAlready": "Deze persoon is al bekend: {numbers}. Kies de bekende persoon en werk daar verder, of schrijf op waarom er toch een tweede melding komt.",
    "domain.notification.IncidentAfterReceipt": "Het gedrag is van na de dag waarop de melding binnenkwam. Dat kan niet. Verbeter de datum bij Wanneer, of de datum bij Ontvangen op.",
    "domain.notification.FeedbackInFuture": "De terugkoppeling ligt in de toekomst. Leg haar vast als de melder het heeft gehoord.",
    "domain.notification.FeedbackBeforeReceipt": "De terugkoppeling is van voor de dag waarop de melding binnenkwam. Controleer beide datums.",
    "domain.notification.RoutedWithoutPlace": "Doorgeleiden vraagt een organisatie en een datum. Vul ze allebei in, of laat ze allebei leeg.",
    "domain.notification.RoutedImpossible": "De melding kan niet zijn doorgeleid voordat zij binnenkwam, en ook niet na vandaag. Verbeter de datum.",
    "domain.assessment.AssessedInFuture": "De weging ligt in de toekomst. Leg haar vast als zij is gehouden.",
    "domain.assessment.AssessedBeforeReceipt": "De weging is van voor de dag waarop de melding binnenkwam. Verbeter de datum van de weging, of die van de melding.",
    "domain.assessment.MoreInformationOnce": "Voor deze melding is al een keer meer informatie gevraagd. Dat kan één keer. Weeg met wat er nu is, en kies een andere uitkomst.",
    "domain.assessment.MoreInformationWithoutDate": "Bij meer informatie hoort een datum. Vul in wanneer die er moet zijn; de deelnemers wegen dan opnieuw.",
    "domain.assessment.MoreInformationTooLate": "De datum voor de informatie ligt voor de weging of na de termijn. Kies een dag tot en met {latest}.",
    "domain.minimising.Minimised": "Deze melding is afgesloten en teruggebracht tot nummer, datums en uitkomst. Er is niets meer aan te wijzigen. Is er nieuw gedrag? Registreer een nieuwe melding.",
    "services.intake.feedback.FeedbackNotOwed": "De melder wacht niet op terugkoppeling, of heeft die al gehad. Er is niets gewijzigd. Kijk bij Terugkoppeling wat er al is vastgelegd.",
    "services.intake.feedback.FeedbackFinal": "Deze melding is teruggebracht tot nummer, datums en uitkomst. Wie meldde staat er niet meer in. De terugkoppeling is daarom niet ongedaan te maken. Laat haar staan, en leg iets nieuws vast als een nieuwe melding.",
}
