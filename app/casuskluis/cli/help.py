# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Commands and groups whose help speaks Dutch and whose errors end in one place."""

import sys
from difflib import get_close_matches
from inspect import cleandoc
from typing import Any

from typer.core import TyperCommand, TyperGroup
from typing_extensions import override

from casuskluis.cli.failures import INTERRUPTED, STOPPED, ExitCode, WrongUse, ending
from casuskluis.cli.output import warn
from casuskluis.cli.usage import name_of, see_help

PROGRAM = "casuskluis"
HELP_TEXT = "Toon deze uitleg."
_TERM_WIDTH = 26


class DutchCommand(TyperCommand):
    """A command with Dutch help."""

    @override
    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help: how to call it, what it does, its options, examples."""
        _write_help(self, ctx, formatter, "")


class DutchGroup(TyperGroup):
    """A group of commands with Dutch help; the outermost one ends the program."""

    @override
    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help: how to call it, what it does, its commands, examples."""
        _write_help(self, ctx, formatter, "OPDRACHT ...")

    @override
    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        """Find the command that was typed.

        Raises:
            WrongUse: When there is no such command.
        """
        name = args[0]
        if name not in self.commands and not name.startswith("-"):
            near = get_close_matches(name, self.commands)
            hint = f" Bedoelt u {' of '.join(near)}?" if near else ""
            shown = "".join(char for char in name if char.isprintable())
            raise WrongUse(f"De opdracht {shown} bestaat niet.{hint}{see_help(ctx)}")
        return super().resolve_command(ctx, args)

    @override
    def main(self, *args: Any, **extra: Any) -> Any:
        """Run a command line and end the program with its exit code.

        Raises:
            SystemExit: Always; the code is one of `ExitCode`.
        """
        try:
            extra |= {"prog_name": PROGRAM, "standalone_mode": False}
            outcome = super().main(*args, **extra)
        except Exception as error:  # noqa: BLE001 - the end of the line for every error
            sentence, code = ending(error)
            warn(sentence)
            sys.exit(code)
        if outcome == INTERRUPTED:
            warn(STOPPED)
            sys.exit(ExitCode.REFUSED)
        sys.exit(ExitCode.DONE)


def _write_help(command: Any, ctx: Any, formatter: Any, tail: str) -> None:
    shown = [found for found in command.get_params(ctx) if not getattr(found, "hidden", False)]
    arguments = [found for found in shown if found.param_type_name == "argument"]
    options = [found for found in shown if found.param_type_name == "option"]
    pieces = ["[OPTIES]", *map(_piece, arguments), *map(_required, options), tail]
    usage = " ".join(piece for piece in pieces if piece)
    formatter.write_usage(ctx.command_path, usage, prefix="Gebruik: ")
    formatter.write_paragraph()
    with formatter.indentation():
        formatter.write_text(cleandoc(command.help or ""))
    _section(formatter, "Gegevens", [(_piece(found), _help(found)) for found in arguments])
    _section(formatter, "Opties", [(_names(found), _help(found)) for found in options])
    commands = getattr(command, "commands", {})
    rows = [(name, found.short_help or "") for name, found in commands.items()]
    _section(formatter, "Opdrachten", rows)
    if command.epilog:
        formatter.write(f"\nVoorbeelden:\n{_indented(command.epilog)}\n")


def _section(formatter: Any, title: str, rows: list[tuple[str, str]]) -> None:
    if rows:
        with formatter.section(title):
            formatter.write_dl(rows, col_max=_TERM_WIDTH)


def _piece(argument: Any) -> str:
    name = name_of(argument)
    return name if argument.required else f"[{name}]"


def _required(option: Any) -> str:
    return f"{name_of(option)} {option.metavar}" if option.required else ""


def _names(option: Any) -> str:
    names = ", ".join(option.opts)
    return names if option.is_flag else f"{names} {option.metavar}"


def _help(parameter: Any) -> str:
    if "--help" in parameter.opts:
        return HELP_TEXT
    text = parameter.help or ""
    if parameter.envvar:
        text += f" Of zet het in de omgevingsvariabele {parameter.envvar}."
    return f"{text} (verplicht)" if parameter.required else text


def _indented(text: str) -> str:
    return "\n".join(f"  {line}".rstrip() for line in cleandoc(text).splitlines())
