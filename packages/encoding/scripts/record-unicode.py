#!/usr/bin/python3
"""Keeps of Unicode's files what the tests need, in test/fixtures/unicode:

    /usr/bin/python3 scripts/record-unicode.py

Debian: unicode-data. Comments are cut, but for the heads and the rules; LICENSE is Unicode's.
"""
import pathlib
import re

SOURCE = pathlib.Path('/usr/share/unicode')
TARGET = pathlib.Path(__file__).resolve().parent.parent / 'test/fixtures/unicode'
NOTE = '# Modified: cut down to what the tests need by scripts/record-unicode.py.\n'


def head(lines):
    """Name, date and copyright, which stand at the top of each file."""
    return ''.join(line for line in lines[:6] if line.startswith('#'))


def keep(source, target, choose):
    lines = (SOURCE / source).read_text('utf-8').splitlines(keepends=True)
    kept = [line + '\n' for line in map(choose, lines) if line]
    (TARGET / target).write_text(head(lines) + NOTE + ''.join(kept), 'utf-8')
    print(target, len(kept), 'lines')


def break_test(line):
    data, _, comment = line.partition('#')
    rules = ' '.join(re.findall(r'\[[\d.]+\]', comment))
    return f'{data.strip()} # {rules}' if data.strip() else ''


def emoji(line):
    match = re.match(r'([0-9A-F ]+?)\s*;\s*([\w-]+)', line)
    return f'{match[1]} ; {match[2]}' if match else ''


def break_property(line):
    match = re.match(r'([0-9A-F.]+)\s*;\s*(\w+)', line)
    return f'{match[1]};{match[2]}' if match else ''


def pictograph(line):
    match = re.match(r'([0-9A-F.]+)\s*;\s*Extended_Pictographic\b', line)
    return match[1] if match else ''


TARGET.mkdir(parents=True, exist_ok=True)
keep('auxiliary/GraphemeBreakTest.txt', 'GraphemeBreakTest.txt', break_test)
keep('emoji/emoji-test.txt', 'emoji-test.txt', emoji)
keep('auxiliary/GraphemeBreakProperty.txt', 'GraphemeBreakProperty.txt', break_property)
keep('emoji/emoji-data.txt', 'Extended_Pictographic.txt', pictograph)
notice = pathlib.Path('/usr/share/doc/unicode-data/copyright').read_text('utf-8')
(TARGET / 'LICENSE').write_text(notice[notice.index('UNICODE, INC. LICENSE AGREEMENT') :], 'utf-8')
