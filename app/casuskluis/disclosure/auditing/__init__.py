# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The attacker's view: what can be worked out from printed figures, and nothing else known.

This package sees only what is printed and the policy, never a count of the vault. It shares no
code with the parts that choose what to print: it imports the words of `disclosure.model` only,
and has a shell of its own around the solver.
"""
