# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Stand-ins for what Wine 8 lacks of Windows 10. They only serve to try; none is ever packed.

Qt asks for icuuc.dll, Rust for bcryptprimitives.dll, and numpy for the functions of complex
numbers in ucrtbase.dll, which Wine has by name only. For the last one a library passes
everything else on to the one of Wine, which gets another name.
"""

import struct
import subprocess
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
COMPILER = "x86_64-w64-mingw32-gcc"
_OF_WINE, _MARKED = b"Wine builtin DLL", b"Wine patched DLL"
_COMPLEX = ("creal", "cimag", "carg", "cexp", "csin", "ccos", "ctan", "csinh", "ccosh", "ctanh")
_EXPORTS = 112
"""Where a 64-bit library tells of its exports, in its second header."""


def put_in(system: Path) -> None:
    """Make the stand-ins in the system folder of a Wine."""
    for name in ("icuuc", "bcryptprimitives"):
        _compile(system / f"{name}.dll", HERE / f"{name}.c", "-ladvapi32")
    original = (system / "ucrtbase.dll").read_bytes()
    # Wine looks for its own libraries by their mark, and under their own name.
    (system / "wineucrt.dll").write_bytes(original.replace(_OF_WINE, _MARKED, 1))
    names = list(exports(original))
    lacking = {one + kind for one in _COMPLEX for kind in ("", "f", "l")}
    own = [one for one in names if one in lacking]
    source, definition = system / "ucrtbase.c", system / "ucrtbase.def"
    source.write_text("#include <complex.h>\n" + "".join(map(_function, own)))
    passed = "".join(f'  "{one}" = "wineucrt.{one}"\n' for one in names if one not in own)
    ours = "".join(f"  {one} = own_{one}\n" for one in own)
    definition.write_text(f"LIBRARY ucrtbase.dll\nEXPORTS\n{ours}{passed}")
    (system / "ucrtbase.dll").unlink()
    _compile(system / "ucrtbase.dll", source, str(definition))


def _function(name: str) -> str:
    plain = next(one for one in _COMPLEX if name in (one, f"{one}f", f"{one}l"))
    kind = "float" if name == f"{plain}f" else "double"  # long double is a double there
    called = f"{plain}f" if kind == "float" else plain
    given = kind if plain in ("creal", "cimag", "carg") else f"{kind} _Complex"
    return f"{given} own_{name}({kind} _Complex x) {{ return {called}(x); }}\n"


def exports(library: bytes) -> Iterator[str]:
    """Give the names that a 64-bit library of Windows offers."""
    (header,) = struct.unpack_from("<I", library, 0x3C)
    (count,) = struct.unpack_from("<H", library, header + 6)
    (size,) = struct.unpack_from("<H", library, header + 20)
    second = header + 24
    sections = [
        struct.unpack_from("<8sIIII", library, second + size + 40 * one) for one in range(count)
    ]

    def place(address: int) -> int:
        for _, wide, start, stored, at in sections:
            if start <= address < start + max(wide, stored):
                return int(at + address - start)
        raise ValueError(address)

    table = place(struct.unpack_from("<I", library, second + _EXPORTS)[0])
    (many,) = struct.unpack_from("<I", library, table + 24)
    names = place(struct.unpack_from("<I", library, table + 32)[0])
    for (address,) in struct.iter_unpack("<I", library[names : names + 4 * many]):
        start = place(address)
        yield library[start : library.index(0, start)].decode("ascii")


def _compile(target: Path, *sources: Path | str) -> None:
    subprocess.run(
        [COMPILER, "-shared", "-O1", "-static", "-w", "-o", str(target), *map(str, sources)],
        check=True, capture_output=True,
    )  # fmt: skip
