#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Check an exported journal with the key of the auditor, without the vault and the program.

Needs only Python 3.8 or newer and shares no code with the program, so that a trick there does
not return here. Exit codes: 0 sound, 2 wrong use, 4 breach.
"""

import argparse
import getpass
import hashlib
import hmac
import json
import re
import sys
from pathlib import Path

EXPAND = b"casus-vault/1/audit-evolve\x01"
WORDS = ("at", "action", "object", "result", "origin", "actor")


class Fout(Exception):
    """What is typed or read cannot be used."""


def read_key(text):
    digits = "".join(text.split()).lower()
    if not re.fullmatch("[0-9a-f]{68}", digits):
        raise Fout("De controlesleutel heeft 17 groepen van vier tekens (0-9 en a-f).")
    key = bytes.fromhex(digits[:64])
    if hashlib.sha256(key).hexdigest()[:4] != digits[64:]:
        raise Fout("In de controlesleutel zit een typefout.")
    return key


def code(key, parts):
    text = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    return hmac.new(key, text.encode(), hashlib.sha256).hexdigest()


def check(lines, key, anchor=None):
    """Return the number and code of the last line, and in Dutch what is wrong, if anything."""
    count, prev, ended = 0, "00" * 32, False
    for line in lines:
        if ended:
            return count, prev, "Na het einde van het logboek staat nog iets."
        if "end" in line:
            ended = True
            if line["end"] == count and line["proof"] == code(key, ["end", count, prev]):
                continue
            return count, prev, f"Het einde klopt niet: na regel {count} ontbreken regels."
        if line["sequence"] != count + 1:
            return count, prev, f"Regel {count + 1} ontbreekt, of er is een regel tussen gezet."
        if line["prev"] != prev:
            return count, prev, f"Regel {count + 1} sluit niet aan op de regel ervoor."
        words = [line[name] for name in WORDS]
        if line["mac"] != code(key, [count + 1, *words, prev]):
            return count, prev, f"Regel {count + 1} is veranderd, of dit is niet de sleutel."
        count, prev = count + 1, line["mac"]
        if anchor and anchor[0] == count and not prev.startswith(anchor[1]):
            return count, prev, f"Regel {count} past niet bij het controlegetal."
        key = hmac.new(key, EXPAND, hashlib.sha256).digest()
    if not ended:
        return count, prev, "Het bestand is niet volledig: het einde ontbreekt."
    if anchor and count < anchor[0]:
        return count, prev, "Het logboek is ouder dan het controlegetal."
    return count, prev, None


def main(arguments=None):
    parser = argparse.ArgumentParser(description="Controleer een logboek van Casuskluis.")
    parser.add_argument("logboek", help="bestand van: casuskluis logboek exporteer")
    parser.add_argument("--sleutel", help="bestand met de controlesleutel; anders gevraagd")
    parser.add_argument("--controlegetal", help="eerder genoteerd, zoals 152-0a1b2c3d4e5f")
    options = parser.parse_args(arguments)
    try:
        path = options.sleutel
        key = read_key(Path(path).read_text("utf-8") if path else getpass.getpass("Controlesleutel: "))
        noted = options.controlegetal
        if noted and not re.fullmatch("[0-9]+-[0-9a-f]{12}", noted):
            raise Fout("Dit is geen controlegetal, zoals 152-0a1b2c3d4e5f.")
        anchor = (int(noted[:-13]), noted[-12:]) if noted else None
        with open(options.logboek, encoding="utf-8") as file:
            if json.loads(file.readline()).get("format") != "casuskluis-logboek/1":
                raise Fout("Dit is geen logboek van Casuskluis.")
            count, last, wrong = check(map(json.loads, file), key, anchor)
    except (Fout, OSError) as error:
        print(error, file=sys.stderr)
        return 2
    except (ValueError, KeyError, TypeError, AttributeError):
        count, last, wrong = 0, "", "Dit bestand is beschadigd of geen logboek van Casuskluis."
    print(wrong or f"Het logboek klopt: {count} regels.\nControlegetal: {count}-{last[:12]}")
    return 4 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
