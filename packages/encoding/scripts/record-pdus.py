#!/usr/bin/python3
"""Records the PDUs of public test suites, and how Gammu reads them:

    /usr/bin/python3 scripts/record-pdus.py CLONES > test/fixtures/pdus.json

CLONES is a folder with a git clone of each project below, under its name here. Debian: python3-gammu.
The file holds octets and what they say, and none of the code of the suites. `stated` tells that the suite
itself states the text beside the PDU. `standard` is right where Gammu, or the suite, deviates from the
standard; `reason` names the clause. A PDU that Gammu rejects is recorded only if it is in STANDARD.
"""
import json
import re
import subprocess
import sys

import gammu

FILES = {
    'ModemManager': ['src/tests/test-sms-part-3gpp.c', 'src/tests/test-sms-list.c'],
    'python-messaging': ['messaging/test/test_sms.py'],
    'node-pdu': ['tests/parsing.test.ts', 'tests/appending.test.ts', 'tests/creating.test.ts'],
    'AOSP': ['tests/telephonytests/src/com/android/internal/telephony/GsmSmsTest.java'],
    'oFono': ['unit/test-sms.c', 'unit/test-rilmodem-sms.c'],
    'smspdudecoder': ['README.md'],
    'python-gsmmodem': ['test/test_pdu.py', 'test/test_modem.py'],
    'SMSLib': ['src/java/org/ajwcc/pduUtils/testData/testPdus.txt'],
    'xlab/at': ['sms/sms_test.go'],
    'warthog618/sms': ['encoding/tpdu/tpdu_test.go', 'cmd/smsdecode/smsdecode_test.go', 'sms_test.go'],
    'OpenHarmony': [
        'test/gtest/sms_gtest.cpp',
        'test/unittest/sms_gsm_message_test.cpp',
        'test/gtest/zero_branch_sms_test.cpp',
    ],
    'Gammu': ['tests/at-sms/*.dump', 'tests/at-sms-failing/*.dump', 'tests/at-sms-encode/*.dump'],
}

DIGITS = '3GPP TS 23.040, 9.1.2.3: the semi-octets 10 to 14 are * # a b c. Gammu drops them.'
LENGTH = '3GPP TS 23.040, 9.1.2.5: the length counts semi-octets, so an odd one ends in mid-octet. Gammu reads on.'
LETTERS = '3GPP TS 23.040, 9.1.2.5: letters are in the GSM 7-bit default alphabet. Gammu leaves some septets as they are.'
ESCAPE = LENGTH + ' 3GPP TS 23.038, 6.2.1.1: after an escape, a septet that the extension table lacks is read from the default alphabet.'
YEAR = '3GPP TS 23.040, 9.2.3.11: a year has two digits, and the first short message was sent in 1992.'
ELEMENTS = '3GPP TS 23.040, 9.2.3.24: elements may stand beside others. Gammu knows some whole headers.'
CODING = '3GPP TS 23.038, 4: a reserved coding is the GSM 7-bit default alphabet. Gammu reads it as 8-bit data.'
PRESENT = '3GPP TS 23.040, 9.2.3.27: TP-PI announces a field that is missing. Gammu leaves it out, the suite expects an error.'
CUT = '3GPP TS 23.040, 9.2.3.16: fewer octets than TP-UDL announces.'
FILL = 'An empty record of a SIM, filled with FF (3GPP TS 51.011, 10.5.3): not a TPDU.'
ENHANCED = '3GPP TS 23.040, 9.2.3.12.3: the enhanced validity, which Gammu rejects. The suite states the text.'

# By the first digits of the PDU: what the standard says, in place of what Gammu said.
STANDARD = {
    '07914151551512F20409E1BADCBE5A': ({'address': '*#abc#*51'}, DIGITS + ' The suite says so too.'),
    '07912160130310F20404D011004100': ({'address': '_@'}, LETTERS + ' The suite says so too.'),
    '07912160130310F20404D0100041': ({'address': '\u0394@'}, LETTERS + ' The suite says so too.'),
    '07912180958750F84401800500': ({'address': '5'}, LENGTH),
    '04819999990414D0FBFD7EBF': ({'address': '\u00e4' * 9 + '\u00f6\u00e4'}, LETTERS),
    '0001000B9153101010101000003184': (
        {
            'address': '+35010101010',
            'text': '\u00e8\u00c7\f\u00d8\u00f8\u00c5\u00e5\u03a6\u0393\u03a0\u03a9\u03a0\u03a8\u03a3\u0398\u00df{}'
            '\u03a8[\u00bf]\u039e\u039b\u00a1\u0398\u00d1\u00c4\u00d6\u00c6\u03a3\u00ec\u00f2\u00f9\u00e4\u00f6\u00e6',
        },
        ESCAPE,
    ),
    '0001000B915310101010100000269B': ({'address': '+35010101010', 'text': '\u00c7\f^{}\\[~]|AIOUa\u20aciou'}, ESCAPE),
    '0001000B91531010101010': ({'address': '+35010101010'}, LENGTH),
    '07916407058099F9040B916407950303F100008921': ({'time': '1998-12-22T12:04:41'}, YEAR + ' Gammu says 2088, the suite 2098.'),
    '07917283010010F5040BC8723888': ({'time': '1999-03-29T15:16:59'}, YEAR + ' Gammu says 2089.'),
    '0297F1061C0F910B4872': ({'address': '+#08427829207025'}, DIGITS + ' The suite writes b.'),
    '0791361907002004440C91360936310732000080409202550123': ({'part': [4, 2, 1]}, ELEMENTS),
    '0791361907002004440C913609363107320000804092025521': ({'part': [4, 2, 2]}, ELEMENTS),
    '0051000B819060137320F300085F8B0C050415B300000804ED090301': ({'part': [60681, 3, 1]}, ELEMENTS),
    '0051000B819060137320F300085F8B0C050415B300000804ED090302': ({'part': [60681, 3, 2]}, ELEMENTS),
    '0051000B819060137320F300085F6D0C050415B300000804ED090303': ({'part': [60681, 3, 3]}, ELEMENTS),
    '07919761989901F031000B919761084218F200F9': ({'binary': None, 'text': '\xe8D\u0394(C \u0394$B@@\xa3\xa1\n\xa12@f'}, CODING),
    '07915892208800F0040ED0A3F19CDD7A52A100844240': ({'binary': None, 'text': '*e'}, CODING),
    '07914487200030230406D04F5904': ({'address': 'O2_'}, LETTERS),
    '0242049136195150713220052351408132200542AB01': ({'error': 'BAD_TPDU'}, PRESENT),
    '0242049136195150713220052351408132200542AB02': ({'error': 'BAD_TPDU'}, PRESENT),
    '0242049136195150713220052351408132200542AB04': ({'error': 'BAD_TPDU'}, PRESENT),
    '05915155010009010891515511110000420300': (
        {
            'type': 'SMS-SUBMIT',
            'serviceCentre': '+15551000',
            'address': '+15551111',
            'text': 'This SMS has 3 seconds to live',
            'validity': {'seconds': 3, 'isSingleShot': True},
        },
        ENHANCED,
    ),
    '05915155020009000891515522220000010000': (
        {
            'type': 'SMS-SUBMIT',
            'serviceCentre': '+15552000',
            'address': '+15552222',
            'text': 'This SMS is valid for 2 minutes',
            'validity': {'seconds': 300, 'isSingleShot': False},
        },
        ENHANCED + ' It takes the value 0 for 2 minutes; by 9.2.3.12.1 it is 5.',
    ),
    '07912143658709F1040B918100551512F20000111010214365000BE8': ({'error': 'BAD_TPDU'}, CUT + ' The suite expects an error.'),
    '010005912143F500000BC8329BFD06DDDF7236': ({'error': 'BAD_TPDU'}, CUT + ' The suite expects an error.'),
    '01000491361900001308C8303A8C0EA3C3': ({'error': 'BAD_TPDU'}, CUT + ' The suite expects an error.'),
    '040491361900005150713220052308': ({'error': 'BAD_TPDU'}, CUT + ' The suite expects an error.'),
    '02420491361951507132200523': ({'error': 'BAD_TPDU'}, CUT + ' The suite expects an error.'),
    '0242049136195150713220052351408132200542': ({'error': 'BAD_TPDU'}, CUT + ' The suite expects an error.'),
    '0041000B817777777777F700005D': ({'error': 'BAD_TPDU'}, CUT),
    '0791246030500200110481643000007030427132500047': ({'error': 'BAD_TPDU'}, CUT + ' The suite expects an error.'),
    '07916307996905F0040B916307779872F400390140': ({'error': 'BAD_TPDU'}, CUT + ' The suite expects an error.'),
    '06914977000030200B914977745010F700FB': (
        {
            'type': 'SMS-DELIVER',
            'serviceCentre': '+9477000003',
            'address': '+94774705017',
            'time': '2019-08-05T08:09:35',
            'messageClass': 3,
            'text': '1917812300     22:30   RATTHI',
        },
        CODING + ' Bit 3 of group 1111 is reserved.',
    ),
    '0BF0BBBBBBBBBBBBBBBB': ({'error': 'BAD_TPDU'}, FILL),
    '00FFFFFFFFFFFFFFFF': ({'error': 'BAD_TPDU'}, FILL),
}


def git(project, *arguments):
    folder = f"{sys.argv[1]}/{project.replace('/', '-').lower()}"
    return subprocess.run(['git', '-C', folder, *arguments], capture_output=True, check=True).stdout.decode('utf-8', 'replace')


def paths_of(project, pattern):
    if '*' not in pattern:
        return [pattern]
    folder, suffix = pattern.split('*')
    names = git(project, 'ls-tree', '--name-only', 'HEAD', folder).split()
    return sorted(name for name in names if name.endswith(suffix))


def pdus_of(source):
    """Hex, also in adjacent literals, and arrays of octets."""
    source = re.sub(r'/\*.*?\*/', ' ', source, flags=re.S)
    source = re.sub(r'(?m)(?<![:"])//.*$', ' ', source)
    source = re.sub(r'''["']\s*[+.]?\s*["']''', '', source)
    yield from re.findall(r'(?<![0-9A-Za-z])(?:[0-9A-Fa-f]{2}){10,}(?![0-9A-Za-z])', source)
    for array in re.findall(r'(?:0x[0-9A-Fa-f]{2}\s*,\s*){11,}0x[0-9A-Fa-f]{2}', source):
        yield ''.join(re.findall(r'0x(..)', array))


def unescaped(source):
    source = re.sub(r'''["']\s*[+.]?\s*["']''', '', source)
    source = re.sub(r'\\u([0-9a-fA-F]{4})', lambda match: chr(int(match[1], 16)), source)
    return source.replace('\\n', '\n').replace('\\r', '\r').replace('\\"', '"').replace('\\\\', '\\')


def backup_text(project, path):
    """The text of the message from which Gammu's suite makes the PDU."""
    if 'at-sms-encode' not in path:
        return ''
    backup = git(project, 'show', 'HEAD:' + path.replace('.dump', '.backup'))
    octets = ''.join(re.findall(r'(?m)^Text\d+ = ([0-9A-Fa-f]+)', backup))
    return bytes.fromhex(octets).decode('utf-16-be', 'replace')


def read(octets, has_service_centre):
    sms = gammu.DecodePDU(octets, has_service_centre)
    coding = sms['Coding']
    said = {
        'type': {'Deliver': 'SMS-DELIVER', 'Submit': 'SMS-SUBMIT', 'Status_Report': 'SMS-STATUS-REPORT'}[sms['Type']],
        'serviceCentre': sms['SMSC']['Number'],
        'address': sms['Number'],
    }
    if sms['DateTime'] and sms['Type'] != 'Submit':
        # Gammu gives the local time of the zone, without the zone.
        said['time'] = sms['DateTime'].isoformat()
    if sms['Class'] >= 0 and sms['Type'] != 'Status_Report':
        said['messageClass'] = sms['Class']
    udh = sms['UDH']
    if udh['AllParts'] > 0:
        said['part'] = [max(udh['ID8bit'], udh['ID16bit']), udh['AllParts'], udh['PartNumber']]
    if sms['Type'] != 'Status_Report':
        if coding == '8bit':
            said['binary'] = True
        else:
            # Gammu reads on behind its own end of the text for each escape.
            said['text'] = sms['Text'].split('\0')[0]
    return said


def standard_of(pdu):
    """The entry with the longest prefix. An entry of a whole PDU is for that PDU alone."""
    prefixes = [prefix for prefix in STANDARD if pdu == prefix or (pdu.startswith(prefix) and not is_whole(prefix))]
    return STANDARD[max(prefixes, key=len)] if prefixes else (None, None)


def is_whole(prefix):
    """The short PDUs of warthog618/sms begin alike."""
    return prefix.startswith(('0242049136', '0404913619', '0100059121'))


def main():
    seen = set()
    suites = []
    for project, patterns in FILES.items():
        suite = {'project': project, 'commit': git(project, 'rev-parse', 'HEAD').strip(), 'pdus': []}
        for path in (path for pattern in patterns for path in paths_of(project, pattern)):
            source = git(project, 'show', f'HEAD:{path}')
            stated = unescaped(source) + backup_text(project, path)
            for pdu in pdus_of(source):
                pdu = pdu.upper()
                octets = bytes.fromhex(pdu)
                has_service_centre = octets[0] == 0 or (octets[0] <= 12 and octets[1] >= 0x80)
                if pdu in seen:
                    continue
                seen.add(pdu)
                try:
                    said = read(octets, has_service_centre)
                except (gammu.GSMError, KeyError):
                    said = None
                fields, reason = standard_of(pdu)
                if said is None and fields is None:
                    continue
                row = {'file': path, 'pdu': pdu, 'hasServiceCentre': has_service_centre, 'said': said}
                if fields is not None:
                    row.update({'standard': fields, 'reason': reason})
                if said and len(said.get('text', '')) > 1 and said['text'] in stated:
                    row['stated'] = True
                suite['pdus'].append(row)
        suites.append(suite)
    count = sum(len(suite['pdus']) for suite in suites)
    print('{"gammu":', json.dumps(gammu.Version()[0]) + ', "count":', f'{count}, "suites": [')
    print(',\n'.join(lines_of(suite) for suite in suites))
    print(']}')


def lines_of(suite):
    """One PDU on each line."""
    rows = ',\n'.join(json.dumps(row) for row in suite['pdus'])
    head = json.dumps({key: suite[key] for key in ('project', 'commit')})
    return f'{head[:-1]}, "pdus": [\n{rows}\n]}}'


main()
