# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer reads when a text is not ready to leave."""

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    "disclosure.texts.decisions.ReasonMissing": "Dit staat in rood: het programma weet zeker dat iemand hieraan te herkennen is. Geef een reden als het toch moet blijven staan.",
    "disclosure.texts.labels.LabelImpossible": "Zo kan het vervangende woord niet. Gebruik gewone woorden in kleine letters tussen vierkante haken, zonder cijfers en voorletters, zoals [moeder].",
    "disclosure.texts.review.TextChangedAfterReview": "De tekst is gewijzigd nadat u hem hebt nagekeken. Kijk de tekst opnieuw na; wat u eerder besloot, is bewaard.",
    "services.masking.service.NotReviewed": "Deze tekst is nog niet nagekeken op namen en andere herkenbare gegevens. Kijk de tekst eerst na; daarna kan hij worden vrijgegeven.",
    "disclosure.texts.review.QuestionsOpen": "Nog niet alle vragen over herkenbare bijzonderheden zijn beantwoord. Kijk de tekst daarop na en kruis de vragen aan; het zijn er nog {questions}.",
}
