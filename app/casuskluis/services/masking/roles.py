# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Which label takes the place of somebody, by what he is of the person a case is about."""

from collections.abc import Mapping

from casuskluis.disclosure.texts.labels import RELATIVE

_ROLES: Mapping[str, str] = {
    "parent": "[ouder]",
    "guardian": "[voogd]",
    "partner": "[partner]",
    "former_partner": "[ex-partner]",
    "sibling": "[broer of zus]",
    "child": "[kind]",
    "family": RELATIVE,
    "friend": "[vriend]",
    "support_figure": "[steunfiguur]",
    "employer": "[werkgever]",
    "neighbour": "[buur]",
}
_OTHER = "[bekende]"


def role_of(relation: str) -> str:
    """Return the label for a code of the list ``relation``."""
    return _ROLES.get(relation, _OTHER)
