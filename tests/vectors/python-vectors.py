"""Writes canonical-json.json and python-text.json: what Python makes of texts and values (PROTOCOL "Identity").

Run from the root of the project: python3 tests/vectors/python-vectors.py
"""

import hashlib
import json
import pathlib
import random
import sys
import unicodedata

HERE = pathlib.Path(__file__).parent
RANDOM = random.Random(20250314)


def sha256(text):
    return hashlib.sha256(text.encode()).hexdigest()


def canonical(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def bound(text):
    return " ".join(text.lower().split())


def random_text():
    pieces = ["a", "Z", " ", '"', "\\", "/", "\n", "\x00", "\x1f", "\x7f", "\u2028", "\u00e9", "e\u0301", "\u03a3", "\ue000", "\ufffd", "\U0001d54f", "0", "$\\eta$"]
    return "".join(RANDOM.choice(pieces) for _ in range(RANDOM.randrange(6)))


def random_key():
    return "".join(c for c in random_text() if ord(c) < 0x10000)


def random_value(depth):
    kind = RANDOM.randrange(8 if depth < 4 else 6)
    if kind == 6:
        return [random_value(depth + 1) for _ in range(RANDOM.randrange(4))]
    if kind == 7:
        return {random_key(): random_value(depth + 1) for _ in range(RANDOM.randrange(5))}
    return RANDOM.choice([None, True, False, RANDOM.randrange(-(2**53) + 1, 2**53), random_text(), RANDOM.randrange(20)])


def canonical_vectors():
    values = [
        None, True, False, 0, -1, 2**53 - 1, -(2**53) + 1, "", [], {}, [[]], [{}], {"": {}},
        "".join(map(chr, range(0x00, 0x80))),
        "\u0080\u009f\u00a0\u2028\u2029\ufeff\uffff",
        "\U0001f600\U0010ffff",
        {"b": 1, "a": 2, "B": 3, "A": 4, "": 5, "aa": 6, "\u00e9": 7, "\ue000": 8, "\uffff": 9, "\ud7ff": 10},
        {"10": 1, "9": 2, "1": 3, "01": 4, "-1": 5, "a": 6},
        {"__proto__": {"polluted": True}, "constructor": 1, "toString": 2, "length": 3},
        {"a\"b": 1, "a\\b": 2, "a\nb": 3, "a\x00b": 4, "a/b": 5},
        [1, [2, [3, [4, [5]]]]],
    ] + [random_value(0) for _ in range(200)]
    # The input is written in the other style, escapes, spaces and all: reading it back must not leave a trace.
    return [{"json": json.dumps(v, indent=1), "canonical": canonical(v), "sha256": sha256(canonical(v))} for v in values]


def text_vectors():
    spaces = [c for c in map(chr, range(sys.maxunicode + 1)) if c.isspace()]
    texts = [f"A{c}B{c}{c}C{c}" for c in spaces] + [f"A{c}B" for c in "\ufeff\u180e\u200b\u200c\u2060\u00ad\x00\x08\x0e\x1b\x7f"]
    texts += ["", " ", "\n", "  Two  Words ", "\u03a3", "\u0391\u03a3", "\u0391\u03a3 \u0391", "\u0391\u03a3\u0391", "\u0391\u03a3.", "\u0391.\u03a3", "\u0391\u0301\u03a3\u0301", "\u0391\u03a3\u00ad\u0391", "1\u03a3", "\u0130", "\u0130I\u0131i", "\u1e9e\u00df", "\u01c5\u01c8", "\u2126\u212a\u212b", "\U00010400", "\u0345\u03a3", "\u10a0\u13a0\u1c90", "K\\\"uhrt Fran\\c{c}oise $\\eta^\\prime$"]
    alphabet = spaces + list("aBcD\u03a3\u03c3\u03c2\u0391'.:\u0301\u00ad\u0130I\u0131\u00c9\u1e9e1-$\\{}\ufeff\u200b\U00010400")
    texts += ["".join(RANDOM.choice(alphabet) for _ in range(RANDOM.randrange(1, 14))) for _ in range(300)]
    return [{"text": t, "bound": bound(t), "sha256": sha256(bound(t))} for t in texts]


def write(name, value):
    (HERE / name).write_text(json.dumps(value, indent=0, sort_keys=True) + "\n")


write("canonical-json.json", canonical_vectors())
write("python-text.json", {
    "unicode": unicodedata.unidata_version,
    "spaces": [c for c in range(sys.maxunicode + 1) if chr(c).isspace()],
    "lower": {chr(c): chr(c).lower() for c in range(sys.maxunicode + 1) if chr(c).lower() != chr(c)},
    "texts": text_vectors(),
})
