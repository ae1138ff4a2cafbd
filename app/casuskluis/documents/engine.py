# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Take the settings of ReportLab into our own hands.

Left alone, ReportLab runs ``~/.reportlab_mods`` and ``~/.reportlab_settings`` as Python code
and reads its settings from ``RL_*`` environment variables. A program that holds an opened
vault runs nobody else's code, and a document may not depend on who prints it.
"""

import sys
from collections.abc import Mapping
from types import ModuleType

_HOME_MODULES = ("reportlab_mods", "reportlab_settings")

SETTINGS: Mapping[str, object] = {
    "allowTableBoundsErrors": 1,
    "allowShortTableRows": 1,
    "autoConvertEncoding": 0,
    "canvas_baseColor": None,
    "debug": 0,
    "decimalSymbol": ",",
    "documentLang": None,
    "embeddedHyphenation": 0,
    "emptyTableAction": "error",
    "errorOnDuplicatePageLabelPage": 0,
    "hyphenationLang": "",
    "hyphenationMinWordLength": 5,
    "ignoreContainerActions": 1,
    "invariant": 0,  # would make the "random" bytes of its encryption a constant
    "listWrapOnFakeWidth": 1,
    "longTableOptimize": 1,  # without it, long tables take quadratic time
    "overlapAttachedSpace": 1,
    "pageCompression": 1,
    "paraFontSizeHeightOffset": 1,
    "pdfComments": 0,
    "pdfMultiLine": 0,
    "platypus_link_underline": 0,
    "reserveTTFNotdef": 1,
    "shapeChecking": 1,
    "showBoundary": 0,
    "spaceShrinkage": 0.05,
    "trustedHosts": [],
    "trustedSchemes": [],
    "ttfAsciiReadable": 1,
    "unShapedFontGlob": [],
    "uriWasteReduce": 0,
    "useA85": 0,  # plain binary streams, a quarter smaller
    "verbose": 0,
    "warnOnMissingFontGlyphs": 0,
    "wrapA85": 0,
}
"""Every setting a document depends on, at the value the tag layer was tested with."""


def take_control() -> None:
    """Close the home directory to ReportLab and set what matters. Harmless to repeat."""
    for name in _HOME_MODULES:
        sys.modules.setdefault(name, ModuleType(name))
    from reportlab import rl_config  # noqa: PLC0415 - only now may it be imported

    for setting, value in SETTINGS.items():
        setattr(rl_config, setting, value)
