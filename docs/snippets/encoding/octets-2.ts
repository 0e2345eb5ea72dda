import { decode, decodePartial, readConcatenation, readDataCoding } from '@23telecom/encoding/pdu';

decode([{ octets: [0xe8, 0x32, 0x9b, 0xfd, 0x06], septets: 5, dataCoding: 0xf1 }]); //=> 'hello'
readDataCoding(0xf1);
//=> { encoding: 'GSM-7', isCompressed: false, isDeletedWhenRead: false, messageClass: 1 }

const second = { octets: [5, 0, 3, 77, 2, 2, 0x04, 0x16], dataCoding: 8, hasHeader: true };
readConcatenation(second); //=> { reference: 77, referenceBits: 8, total: 2, number: 2 }
decodePartial([second]); //=> { text: 'Ж', texts: [null, 'Ж'], missing: [1] }
