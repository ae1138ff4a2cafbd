# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Hiding as little as possible such that no small number can be computed or proven small.

The method is that of Fischetti and Salazar-Gonzalez (Management Science 47, 2001): a programme
in whole numbers chooses what to hide and learns, cut by cut, what readers could still work out.
`suppress` is the way in; everything else serves it.
"""
