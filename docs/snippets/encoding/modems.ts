import { decode, encode } from '@23telecom/encoding/pdu';
import { readTpdu, writeTpdu } from '@23telecom/encoding/tpdu';

const tpdus = encode('hellohello').map((part) =>
  writeTpdu({
    type: 'SMS-SUBMIT',
    recipient: '+46708251358',
    validity: { seconds: 4 * 24 * 60 * 60 },
    part,
  }),
);
tpdus.map((tpdu) => `AT+CMGS=${tpdu.length}`); //=> ['AT+CMGS=23']
tpdus.map((tpdu) => `00${Buffer.from(tpdu).toString('hex')}`);
//=> ['0011000b916407281553f80000aa0ae8329bfd4697d9ec37']

// From +CMGR or +CMGL:
const received = readTpdu(
  '07911326060032F0000DD0D432DBFC96D30100001121313121114012D7327BFC6E9741F437885A669BDF723A',
  { hasServiceCentre: true },
);
if (received.type === 'SMS-DELIVER') {
  received.sender; //=> { value: 'Telfort', typeOfNumber: 'alphanumeric', numberingPlan: 0 }
  received.sentAt; //=> '2011-12-13T13:12:11+01:00'
  decode([received.part]); //=> 'Welcome to Telfort'
}
