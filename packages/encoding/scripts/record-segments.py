#!/usr/bin/python3
"""Records how Gammu encodes and cuts generated texts, and the resulting octets:

    /usr/bin/python3 scripts/record-segments.py > test/fixtures/segments.json

Debian: python3-gammu. The file does not hold the texts. The test generates them again: the
generator below draws their characters from a pool, from a seed. The file holds a digest of the octets, and
the octets themselves for the first texts of each kind.
"""
import hashlib
import json

import gammu

LETTERS = ' eatonisrhldcum.EATONI0123456789,!?'
BASIC = (
    '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?'
    '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
)
EXTENSION = '\f^{}\\[~]|€'
POOLS = {
    'plain': LETTERS,
    'alphabet': BASIC,
    'extension-heavy': BASIC + EXTENSION * 8,
    'extension-alone': '€',
    'russian': ' абвгдежзийклмнопрстуфхцчшщъыьэюя.,!?',
    # Without the tilde and flags: see EXCEPTIONS.
    'mixed': (BASIC + EXTENSION).replace('~', '') + 'ç`’“”…–\u00a0\tőłşгд中文日本語한글',
    'emoji': LETTERS + '😀🎉👍🏽❤️‍🔥🏴‍☠️👩‍🦰' * 2,
    'emoji-alone': '😀',
    'pairs-and-singles': '😀а',
}
# Texts for which Gammu deviates from the standard; the test gives the reasons.
EXCEPTIONS = {
    'tilde in UCS-2': '日~',
    'flag at the edge': 'a' * 64 + '🇩🇪' * 4,
}
# Lengths around every edge, and in between.
EDGES = [n for edge in (1, 35, 67, 70, 76, 80, 134, 153, 160, 201, 306, 459) for n in range(edge - 1, edge + 3)]
LENGTHS = sorted(set(EDGES + list(range(5, 900, 11))))


class Generator:
    """A linear congruential generator, so that any language can draw the same characters."""

    def __init__(self, seed):
        self.state = seed

    def draw(self, pool):
        self.state = (self.state * 1103515245 + 12345) & 0x7FFFFFFF
        return pool[(self.state >> 12) % len(pool)]


def utf16(text):
    return len(text.encode('utf-16-le')) // 2


def user_data(part):
    """The user data of a part, cut out of the SMS-SUBMIT that Gammu makes of it."""
    part['SMSC'] = {'Number': ''}
    part['Number'] = '+123456'
    pdu = gammu.EncodePDU(part, 'Submit')
    address = 1 + pdu[0]  # the service centre
    at = address + 2  # first octet, message reference
    at += 2 + (pdu[at] + 1) // 2  # destination
    at += 2  # protocol identifier, data coding
    if pdu[address] & 0x18:
        at += 1  # relative validity
    return pdu[at], pdu[at + 1 :]


def record(text, wide_reference):
    kind = 'ConcatenatedAutoTextLong16bit' if wide_reference else 'ConcatenatedAutoTextLong'
    entry = {'ID': kind, 'Buffer': text}
    parts = gammu.EncodeSMS({'Class': -1, 'Unicode': False, 'Entries': [entry]})
    assert ''.join(part['Text'] for part in parts) == text
    data = []
    for part in parts:
        length, octets = user_data(part)
        udh = bytearray(part['UDH']['Text'])
        reference = len(udh) - 3 - (1 if wide_reference else 0)
        if udh:
            # The reference is Gammu's own counter: 0 stands for it.
            for at in range(reference, len(udh) - 2):
                udh[at] = 0
            octets = bytes(udh) + octets[len(udh) :]
        data.append((length, octets.hex()))
    return parts[0]['Coding'], [utf16(part['Text']) for part in parts], data


def main():
    texts, octets = [], []
    seed = 0
    for wide_reference in (False, True):
        for pool, characters in POOLS.items():
            for length in LENGTHS:
                seed += 1
                generator = Generator(seed)
                text = ''.join(generator.draw(characters) for _ in range(length))
                if not text:
                    continue
                coding, cuts, data = record(text, wide_reference)
                encoding = {'Default_No_Compression': 'GSM-7', 'Unicode_No_Compression': 'UCS-2'}[coding]
                digest = hashlib.sha256(';'.join(f'{n}:{o}' for n, o in data).encode()).hexdigest()[:16]
                row = [pool, seed, length, 16 if wide_reference else 8, encoding, cuts, digest]
                texts.append(row)
                if length in (1, 5, 80, 161, 307):
                    octets.append({'seed': seed, 'text': text, 'reference': row[3], 'parts': data})
    exceptions = {
        name: {'text': text, 'cuts': cuts, 'parts': data}
        for name, text in EXCEPTIONS.items()
        for _, cuts, data in [record(text, False)]
    }
    rows = ',\n'.join('    ' + json.dumps(row, separators=(',', ':')) for row in texts)
    print('{')
    print(f'  "source": "Gammu {gammu.Version()[0]}, python-gammu {gammu.Version()[1]}",')
    print('  "pools": ' + json.dumps({name: list(pool) for name, pool in POOLS.items()}, ensure_ascii=True) + ',')
    print('  "exceptions": ' + json.dumps(exceptions, ensure_ascii=True) + ',')
    print('  "texts": [\n' + rows + '\n  ],')
    print('  "octets": [\n' + ',\n'.join('    ' + json.dumps(each, separators=(',', ':')) for each in octets) + '\n  ]')
    print('}')


main()
