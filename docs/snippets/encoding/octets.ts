import { decode, encode } from '@23telecom/encoding/pdu';
import { turkish } from '@23telecom/encoding/national';

encode('hello');
//=> [{ header: [], octets: [0xe8, 0x32, 0x9b, 0xfd, 0x06], septets: 5, dataCoding: 0 }]

const parts = encode('a'.repeat(200), { referenceNumber: 7 });
parts.map((part) => part.header); //=> [[5, 0, 3, 7, 2, 1], [5, 0, 3, 7, 2, 2]]
decode(parts.reverse()) === 'a'.repeat(200); //=> true

const national = [turkish];
decode(encode('Şişli', { national }), { national }); //=> 'Şişli'
