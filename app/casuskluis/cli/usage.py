# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Dutch sentences for what the argument parser refuses."""

from typing import Any

import typer

VAULT_OPTION = "--kluis"


def explain_usage(error: typer.TyperException) -> str:
    """Return in Dutch what is wrong with the line that was typed, and where to look.

    The classes of the parser are private to its library, so they are known by their names.
    """
    wanted = {
        "NoArgsIsHelpError": _help,
        "NoSuchOption": _no_such_option,
        "MissingParameter": _missing,
        "BadOptionUsage": _bad_option,
        "BadParameter": _bad_value,
    }.get(type(error).__name__, _too_much)
    return wanted(error)


def name_of(parameter: Any) -> str:
    """Return how a parameter is called on the line: ``--uit`` or ``BESTAND``."""
    if parameter.param_type_name == "option":
        return str(max(parameter.opts, key=len))
    return str(parameter.metavar or parameter.name.upper())


def see_help(context: Any) -> str:
    """Return the sentence that points at the help of a command; empty without one."""
    path = getattr(context, "command_path", "")
    return f" Zie: {path} --help" if path else ""


def _help(error: Any) -> str:
    return str(error.message)


def _no_such_option(error: Any) -> str:
    if error.option_name == VAULT_OPTION:
        return "Zet --kluis PAD direct achter casuskluis, voor de opdracht."
    near = ", ".join(error.possibilities or ())
    hint = f" Bedoelt u {near}?" if near else ""
    return f"De optie {error.option_name} bestaat hier niet.{hint}{see_help(error.ctx)}"


def _missing(error: Any) -> str:
    name = name_of(error.param) if error.param else "Iets"
    return f"{name} ontbreekt.{see_help(error.ctx)}"


def _bad_option(error: Any) -> str:
    return (
        f"Bij de optie {error.option_name} ontbreekt een waarde, of er staat er een te veel."
        f"{see_help(error.ctx)}"
    )


def _bad_value(error: Any) -> str:
    name = name_of(error.param) if error.param else "een van de opties"
    return f"De waarde bij {name} kan niet: hier hoort een heel getal.{see_help(error.ctx)}"


def _too_much(error: Any) -> str:
    return f"Er staat te veel op de regel, of op de verkeerde plaats.{see_help(error.ctx)}"
