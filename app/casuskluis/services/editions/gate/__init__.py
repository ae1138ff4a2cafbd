# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The gate: no paper leaves the program with something its reader may not have.

It is asked for every paper of a meeting, at the preview already, and looks at the finished
bytes. What the paper must not hold it works out anew from the vault; it knows nothing of how
the paper was made.

Of an agenda item the reader takes no part in (and of a case that is shielded from the officer
at work): number, every name, alias, address, telephone, e-mail, date of birth and BSN of the
person, the other persons, who told, and every text. Of an item he takes part in: information
that is not shared with him, the other persons, and in an edition without names everything that
tells who it is about, also in a sentence an officer typed. A BSN never, and a shielded address
only on the municipality's own copy with names. Of the rest of the vault: every case number and
notification number that exists, and every whole name of a subject.

So that it stays of use:

* A telling word of a name counts as a whole word with its capital; a word of one or two
  letters, a prefix ("van den") and the words of a foundation's name do not count on their own.
* A name that is a common word or a heading ("Bakker", "Bron") counts on its own only when a
  text the reader may see uses it so: with a capital, inside a sentence.
* What belongs on the paper is taken out first as whole phrases: visitors, chair, organisations,
  colleagues, places. So "A. Bakker" of the police is not the subject Bakker.
* A sentence that also stands in a text the reader may see is no leak of a text. Shorter pieces
  than five or six words, or sentences of one or two words, say too little to tell.
* An action the reader has to carry out himself brings its case number and its own words.

So a text the officer copied from an item of others into one the reader takes part in is not
refused: that is his choice. Texts are looked for to find faults in the program.

It cannot see what names nobody (a description by which people know who is meant), a misspelt
name, a street without its number, a picture, a text in other words, and a name in lower case of
which only one word is written. Of people who are not on this agenda it knows whole names only.
"""

from casuskluis.services.editions.gate.checking import (
    EditionLeaks,
    check_paper,
    check_texts,
    leaks_on,
)
from casuskluis.services.editions.gate.reader import Reader

__all__ = ["EditionLeaks", "Reader", "check_paper", "check_texts", "leaks_on"]
