# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Which files of the installed wheels go along in a package. What is not named stays out.

Paths are relative to the folder with the installed wheels (`site-packages`), with slashes.
Of Qt every file is named; of the other libraries, every kind of file.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

MODULES = frozenset(
    {"QtCore", "QtDBus", "QtGui", "QtPdf", "QtPdfWidgets", "QtPrintSupport", "QtSvg", "QtWidgets"}
)
"""The modules of PySide6 that the program imports, and what those import."""
TRANSLATIONS = frozenset({"qt_nl.qm", "qtbase_nl.qm"})
PLUGINS: Mapping[str, frozenset[str]] = {
    "iconengines": frozenset({"qsvgicon"}),
    "imageformats": frozenset({"qgif", "qico", "qjpeg", "qsvg"}),
    "platforminputcontexts": frozenset({"composeplatforminputcontextplugin"}),
    "platforms": frozenset({"qoffscreen", "qwayland", "qwindows", "qxcb"}),
    "printsupport": frozenset({"cupsprintersupport"}),
    "styles": frozenset({"qmodernwindowsstyle", "qwindowsvistastyle"}),
    "wayland-decoration-client": frozenset({"adwaita"}),
    "wayland-graphics-integration-client": frozenset({"qt-plugin-wayland-egl"}),
    "wayland-shell-integration": frozenset({"xdg-shell"}),
    "xcbglintegrations": frozenset({"qxcb-egl-integration", "qxcb-glx-integration"}),
}
"""Plug-ins of Qt by folder, without ``lib`` and without what follows the name."""
LIBRARIES = frozenset(
    {
        *(name.removeprefix("Qt") for name in MODULES),
        # QtPdf is linked against it; no module, plug-in or TLS of it goes along.
        "Network",
        "OpenGL",  # of the plug-in that draws on Wayland
        "WaylandClient", "WlShellIntegration", "WaylandEglClientHwIntegration", "XcbQpa",
    }
)  # fmt: skip
"""The libraries of Qt itself, without ``libQt6`` or ``Qt6``."""
_PYTHON_OF_QT = frozenset({"__init__.py", "_config.py", "_git_pyside_version.py"})
_RUNTIME_OF_WINDOWS = re.compile(r"(concrt140|msvcp140\w*|vcruntime140\w*|icu\w*)\.dll", re.I)
_LIBRARY = re.compile(r"\.so(\.\d+)*$|\.dll$|\.pyd$", re.I)
KINDS = frozenset(
    {
        ".afm", ".csv", ".dic", ".icc", ".ico", ".ini", ".json", ".mako", ".md", ".mo", ".pfb",
        ".png", ".py", ".rng", ".svg", ".tab", ".toml", ".ttf", ".txt", ".typed", ".xml", ".xsl",
        ".gz",
    }
)  # fmt: skip
_WITHOUT_KIND = frozenset({"tzdata", "jsonschema_specifications"})
"""Packages whose data have names without a kind."""
_OWN = frozenset({"casuskluis", "casuskluis_resources", "casuskluis_ui"})
_NEVER = frozenset(
    {"__pycache__", "tests", "test", "testing", "include", "bin", "Scripts", "share"}
)
_NEVER_BENEATH = (
    "holidays/financial", "lxml/html", "lxml/isoschematron",
    "numpy/distutils", "numpy/f2py", "numpy/fft", "numpy/polynomial", "numpy/random/lib",
    "numpy/_core/lib", "pydantic/v1", "pypdfium2_cli", "reportlab/fonts", "reportlab/graphics",
    "sqlalchemy/dialects/mssql", "sqlalchemy/dialects/mysql", "sqlalchemy/dialects/oracle",
    "sqlalchemy/ext/asyncio", "sqlalchemy/orm",
)  # fmt: skip
"""Parts of libraries that the program never loads; the databases of others, for one."""
_ONLY: Mapping[str, re.Pattern[str]] = {
    "holidays/countries": re.compile(r"(__init__|netherlands)\.py"),
    "holidays/locale": re.compile(r"\w+/LC_MESSAGES/NL\.mo"),
    "lxml": re.compile(r"__init__\.py|(etree|_elementpath)\..*"),
    "pillow.libs": re.compile(r"lib(jpeg|lzma|openjp2|tiff|Xau|xcb|zstd)-.*"),
    "pygments/lexers": re.compile(r"(__init__|_mapping|special)\.py"),
    "pygments/styles": re.compile(r"(__init__|_mapping|default|monokai)\.py"),
    "pyphen/dictionaries": re.compile(r"hyph_nl_NL\.dic"),
}
"""Folders of libraries of which only what matches goes along."""
_NOT_NEEDED = re.compile(
    r"""highspy/libhighs\.so\.1\..*             # once more, by another name
    | numpy/_core/_(simd|\w+_tests)\..*       # only for the tests of numpy
    | PIL/_(avif|imaging(cms|ft|math|morph|tk)|webp)\..*""",  # formats no paper has
    re.VERBOSE,
)
_LICENCE = re.compile(r"(licen[cs]e|copying|notice|authors|copyright)", re.I)


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen from a folder."""

    taken: tuple[str, ...]
    left: tuple[str, ...]


def choose(paths: Collection[str]) -> Choice:
    """Divide the files of a folder with installed wheels.

    Args:
        paths: Relative to that folder.
    """
    taken = tuple(sorted(one for one in paths if wanted(one)))
    return Choice(taken, tuple(sorted(set(paths) - set(taken))))


def wanted(path: str) -> bool:
    """Tell whether a file goes along."""
    place = PurePosixPath(path)
    top = place.parts[0]
    if not _NEVER.isdisjoint(place.parts) or not _of_use(path):
        return False
    if top in _OWN:
        return True
    if top == "PySide6":
        return _of_qt(place)
    if top.endswith(".dist-info"):
        told = {"METADATA", "entry_points.txt"}
        return place.name in told or place.parent.name == "sboms" or is_licence(path)
    return _by_kind(place)


def _of_use(path: str) -> bool:
    """Tell whether the program may ever load a file of a library."""
    if _NOT_NEEDED.fullmatch(path) or any(_is_in(path, one) for one in _NEVER_BENEATH):
        return False
    return all(
        only.fullmatch(path[len(folder) + 1 :])
        for folder, only in _ONLY.items()
        if _is_in(path, folder)
    )


def _is_in(path: str, folder: str) -> bool:
    return path.startswith(f"{folder}/")


def is_licence(path: str) -> bool:
    """Tell whether a file beside a package holds its licence or its makers."""
    place = PurePosixPath(path)
    return "licenses" in place.parts or bool(_LICENCE.match(place.name))


def _by_kind(place: PurePosixPath) -> bool:
    if place.parts[0] in _WITHOUT_KIND and not place.suffix:
        return True
    if _LIBRARY.search(place.name):
        return True
    return place.suffix.lower() in KINDS or bool(_LICENCE.match(place.name))


def _of_qt(place: PurePosixPath) -> bool:
    parts = place.parts[1:]
    if parts[0] == "Qt":
        parts = parts[1:]
    match parts:
        case ("plugins", folder, name):
            return _plain(name) in PLUGINS.get(folder, frozenset())
        case ("translations", name):
            return name in TRANSLATIONS
        case ("support", name):
            return name in {"__init__.py", "deprecated.py"}
        case ("lib", name) | (name,):
            return name in _PYTHON_OF_QT or _library_of_qt(name)
        case _:
            return False


def _library_of_qt(name: str) -> bool:
    if not _LIBRARY.search(name):
        return False
    plain = _plain(name)
    if plain in MODULES or plain in {"pyside6", "icudata", "icui18n", "icuuc"}:
        return True
    if plain.startswith("Qt6"):
        return plain.removeprefix("Qt6") in LIBRARIES
    return bool(_RUNTIME_OF_WINDOWS.fullmatch(name))


def _plain(name: str) -> str:
    return name.removeprefix("lib").split(".", 1)[0]
