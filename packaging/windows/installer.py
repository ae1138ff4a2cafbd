# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The installer for Windows: for a whole computer, silent where asked, bit for bit the same."""

import hashlib
import os
import shutil
import subprocess
import uuid
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

ICON = "casuskluis.ico"
"""Beside the program itself."""
UPGRADE_CODE = "6F1D3C5E-7C0B-4C55-9E7D-6E1B7C0F5A21"
"""Of every version of the program, for ever: by it Windows finds the older one."""
NAME = "Casuskluis"
MAKERS = "De makers van Casuskluis"
DOWNGRADE = (
    "Op deze computer staat een nieuwere versie van Casuskluis. Er is niets gewijzigd. "
    "Verwijder eerst die versie als u echt terug wilt; lees daarvoor INSTALL.md."
)
ONLY_64_BIT = "Casuskluis werkt alleen op een 64-bits Windows. Er is niets gewijzigd."
NO_RIGHTS = "Voor het installeren van Casuskluis zijn rechten van een beheerder nodig."
START = "-I -m casuskluis_ui"
_NAMESPACE = uuid.UUID("0b1f9a52-94c6-52a5-8c79-1f7f6c2c1a3d")
_TOOLS = {"wixl": "wixl", "msibuild": "msitools", "faketime": "faketime"}
_VERB = r"Software\Classes\Directory\shell\Casuskluis"
_DUTCH = "1043"


def missing() -> tuple[str, ...]:
    """Return the packages of Debian that are needed here and not there."""
    return tuple(name for tool, name in _TOOLS.items() if shutil.which(tool) is None)


def code(*words: str) -> str:
    """Return an identity that is the same every time for the same words."""
    return str(uuid.uuid5(_NAMESPACE, "/".join(words))).upper()


def describe(program: Path, version: str) -> ET.Element:
    """Return what wixl is to make of a staged program."""
    root = ET.Element("Wix", xmlns="http://schemas.microsoft.com/wix/2006/wi")
    product = ET.SubElement(
        root, "Product", Id=code("product", version), Name=NAME, Language=_DUTCH, Codepage="1252",
        Version=version, Manufacturer=MAKERS, UpgradeCode=UPGRADE_CODE,
    )  # fmt: skip
    ET.SubElement(
        product, "Package", InstallerVersion="500", Compressed="yes", InstallScope="perMachine",
        Languages=_DUTCH, Manufacturer=MAKERS, Description=NAME,
    )  # fmt: skip
    ET.SubElement(product, "MajorUpgrade", DowngradeErrorMessage=DOWNGRADE)
    ET.SubElement(product, "Condition", Message=ONLY_64_BIT).text = "VersionNT64"
    ET.SubElement(product, "Condition", Message=NO_RIGHTS).text = "Privileged"
    ET.SubElement(product, "Media", Id="1", Cabinet="casuskluis.cab", EmbedCab="yes")
    ET.SubElement(product, "Icon", Id=ICON, SourceFile=ICON)
    for name, value in (
        ("ARPPRODUCTICON", ICON), ("ARPNOMODIFY", "1"), ("ARPNOREPAIR", "1"),
    ):  # fmt: skip
        ET.SubElement(product, "Property", Id=name, Value=value)
    components = list(_folders(product, program))
    feature = ET.SubElement(product, "Feature", Id="Programma", Title=NAME, Level="1")
    for one in components:
        ET.SubElement(feature, "ComponentRef", Id=one)
    return root


def _folders(product: ET.Element, program: Path) -> Iterator[str]:
    target = ET.SubElement(product, "Directory", Id="TARGETDIR", Name="SourceDir")
    files = ET.SubElement(target, "Directory", Id="ProgramFiles64Folder")
    place = ET.SubElement(files, "Directory", Id="INSTALLDIR", Name=NAME)
    menu = ET.SubElement(target, "Directory", Id="ProgramMenuFolder")
    yield _start_menu(menu)
    yield _verb(place)
    yield from _contents(place, program, program)


def _contents(parent: ET.Element, folder: Path, program: Path) -> Iterator[str]:
    """Name every file of a folder, and those of the folders in it; a component each."""
    for path in sorted(folder.iterdir()):
        name = path.relative_to(program).as_posix()
        short = hashlib.sha256(name.encode()).hexdigest()[:24]
        if path.is_dir():
            below = ET.SubElement(parent, "Directory", Id=f"d{short}", Name=path.name)
            yield from _contents(below, path, program)
            continue
        one = ET.SubElement(
            parent, "Component", Id=f"c{short}", Guid=code("file", name), Win64="yes"
        )
        ET.SubElement(one, "File", Id=f"f{short}", Name=path.name, Source=name, KeyPath="yes")
        yield f"c{short}"


def _start_menu(menu: ET.Element) -> str:
    one = ET.SubElement(menu, "Component", Id="Startmenu", Guid=code("menu"), Win64="yes")
    ET.SubElement(
        one, "Shortcut", Id="Snelkoppeling", Name=NAME, Target="[INSTALLDIR]pythonw.exe",
        Arguments=START, WorkingDirectory="INSTALLDIR", Icon=ICON,
        Description="Versleuteld casusdossier voor de persoonsgerichte aanpak",
    )  # fmt: skip
    _value(one, r"Software\Casuskluis", "Snelkoppeling", "1", key="yes")
    return "Startmenu"


def _verb(place: ET.Element) -> str:
    """Offer to open a folder that is a vault, in the menu of the file manager only there."""
    one = ET.SubElement(place, "Component", Id="Openen", Guid=code("verb"), Win64="yes")
    _value(one, _VERB, "", "Openen met Casuskluis", key="yes")
    _value(one, _VERB, "AppliesTo", 'System.FileName:"*.kluis"')
    _value(one, _VERB, "Icon", f"[INSTALLDIR]{ICON}")
    _value(one, _VERB, "MultiSelectModel", "Single")
    _value(one, rf"{_VERB}\command", "", f'"[INSTALLDIR]pythonw.exe" {START} --kluis "%1"')
    return "Openen"


def _value(one: ET.Element, place: str, name: str, value: str, *, key: str = "no") -> None:
    entry = ET.SubElement(
        one, "RegistryValue", Root="HKLM", Key=place, Type="string", Value=value, KeyPath=key
    )
    if name:
        entry.set("Name", name)


def fingerprint(program: Path) -> str:
    """Return a digest of all that is staged, names and contents."""
    whole = hashlib.sha256()
    for path in sorted(one for one in program.rglob("*") if one.is_file()):
        whole.update(path.relative_to(program).as_posix().encode() + b"\0")
        whole.update(hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()


def make(program: Path, target: Path, version: str, at: int) -> Path:
    """Make the installer.

    Args:
        program: The staged folder.
        target: The file to write.
        version: Three numbers.
        at: The moment that it bears, in seconds since 1970.

    Returns:
        The installer.
    """
    source = target.with_suffix(".wxs")
    tree = ET.ElementTree(describe(program, version))
    ET.indent(tree)
    tree.write(source, "utf-8", xml_declaration=True)
    target.unlink(missing_ok=True)
    _run(at, program, "wixl", "-a", "x64", "-o", str(target.resolve()), str(source.resolve()))
    # wixl makes up an identity of the file; here it follows from what is in it.
    package = code("package", version, fingerprint(program))
    _run(
        at, target.parent, "msibuild", target.name, "-s", NAME, MAKERS, f"x64;{_DUTCH}",
        f"{{{package}}}",
    )  # fmt: skip
    source.unlink()
    return target


def _run(at: int, folder: Path, *command: str) -> None:
    """Run a tool in a folder, at a moment that stands still.

    Raises:
        SystemExit: When it fails.
    """
    moment = datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%d %H:%M:%S")
    done = subprocess.run(
        ["faketime", "-f", moment, *command], capture_output=True, text=True, check=False,
        env={**os.environ, "TZ": "UTC"}, cwd=folder,
    )  # fmt: skip
    if done.returncode:
        raise SystemExit(f"{command[0]}: {done.stderr[-2000:]}{done.stdout[-1000:]}")
