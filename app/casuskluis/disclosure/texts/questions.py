# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What no program finds: the traits by which readers recognise somebody without a name.

The officer answers each question before a text counts as reviewed.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Question:
    """One thing the officer looks for by hand.

    Attributes:
        code: As it is stored.
        title: A few words, in Dutch.
        text: The question, in Dutch.
    """

    code: str
    title: str
    text: str


QUESTIONS = (
    Question(
        "occupation",
        "Beroep",
        "Staat er een beroep of opleiding in die bijna niemand anders in de gemeente heeft?",
    ),
    Question(
        "origin",
        "Zeldzame herkomst",
        "Staat er een land, streek, taal of geloof in die hier zelden voorkomt?",
    ),
    Question(
        "household",
        "Gezinssamenstelling",
        "Is het gezin te herkennen, zoals een tweeling, acht kinderen of een sterfgeval?",
    ),
    Question(
        "incident",
        "Incident in de media",
        "Gaat het over een voorval dat in de krant, op televisie of online heeft gestaan?",
    ),
    Question(
        "function",
        "Functie in vereniging of gebedshuis",
        "Heeft iemand een functie die maar één of enkele mensen hebben, zoals trainer, "
        "voorzitter of imam?",
    ),
)
"""Source: anonymisation study, the final check list."""
