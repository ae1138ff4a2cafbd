# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Numbers as ReportLab writes them, without working out a logarithm for each."""

from reportlab.lib.rl_accel import fp_str

_NOTHING = 1e-7
_TENS = ((10.0, "%.6f"), (100.0, "%.5f"), (1000.0, "%.4f"))
"""Below a number: how many decimals there are."""


def number(value: float) -> str:
    """Return a number for a page; the same letters as ReportLab's own ``fp_str``."""
    size = abs(value)
    if size <= _NOTHING:
        return "0"
    for most, digits in _TENS:
        if size < most:
            written = (digits % value).rstrip("0").rstrip(".")
            return written[1:] if written[0] == "0" and len(written) > 1 else written
    stock: str = fp_str(value)
    return stock
