# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What goes along in a package: nothing of Qt that reaches a network, nothing unnamed."""

import pytest
from bundle.contents import PLUGINS, choose, wanted

from casuskluis.hardening.plugins import ALLOWED

NEVER = (
    "PySide6/QtNetwork.abi3.so",
    "PySide6/QtNetwork.pyd",
    "PySide6/QtWebEngineCore.abi3.so",
    "PySide6/Qt/lib/libQt6WebEngineCore.so.6",
    "PySide6/Qt/lib/libQt6Qml.so.6",
    "PySide6/Qt6Qml.dll",
    "PySide6/Qt/plugins/tls/libqopensslbackend.so",
    "PySide6/plugins/tls/qschannelbackend.dll",
    "PySide6/Qt/plugins/networkinformation/libqglib.so",
    "PySide6/Qt/plugins/platforms/libqvnc.so",
    "PySide6/Qt/plugins/generic/libqtuiotouchplugin.so",
    "PySide6/plugins/generic/qtuiotouchplugin.dll",
    "PySide6/Qt/plugins/qmltooling/libqmldbg_tcp.so",
    "PySide6/Qt/plugins/sqldrivers/libqsqlpsql.so",
    "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
    "PySide6/Qt/plugins/platforms/libqxcb.so/strange.so",
    "PySide6/designer",
    "PySide6/opengl32sw.dll",
    "PySide6/scripts/deploy.py",
    "bin/alembic",
    "numpy/_core/tests/test_array.py",
    "numpy/__pycache__/version.cpython-311.pyc",
    "numpy-2.4.6.dist-info/RECORD",
    "sqlcipher3/strange.exe",
    "sqlcipher3/_sqlite3.so.bak",
)
ALONG = (
    "PySide6/__init__.py",
    "PySide6/QtCore.abi3.so",
    "PySide6/QtCore.pyd",
    "PySide6/pyside6.abi3.dll",
    "PySide6/libpyside6.abi3.so.6.11",
    "PySide6/Qt6Core.dll",
    "PySide6/msvcp140_1.dll",
    "PySide6/Qt/lib/libQt6Core.so.6",
    "PySide6/Qt/lib/libicudata.so.73",
    "PySide6/Qt/plugins/platforms/libqxcb.so",
    "PySide6/plugins/platforms/qwindows.dll",
    "PySide6/Qt/translations/qtbase_nl.qm",
    "shiboken6/Shiboken.abi3.so",
    "sqlcipher3/_sqlite3.cpython-311-x86_64-linux-gnu.so",
    "numpy.libs/libscipy_openblas64_-32a4b2a6.so",
    "tzdata/zoneinfo/Europe/Amsterdam",
    "casuskluis_resources/theme/anything.kind",
    "lxml-6.1.3.dist-info/licenses/LICENSE.txt",
    "pikepdf-10.17.0.dist-info/METADATA",
)


@pytest.mark.parametrize("path", NEVER)
def test_what_is_not_named_stays_out(path: str) -> None:
    assert not wanted(path)


@pytest.mark.parametrize("path", ALONG)
def test_what_the_program_needs_goes_along(path: str) -> None:
    assert wanted(path)


def test_every_plug_in_that_goes_along_may_be_loaded() -> None:
    for folder, names in PLUGINS.items():
        allowed = ALLOWED[folder]
        assert "*" in allowed or names <= allowed


def test_a_choice_loses_no_file() -> None:
    choice = choose([*NEVER, *ALONG])

    assert sorted((*choice.taken, *choice.left)) == sorted((*NEVER, *ALONG))
