import { decode, encode } from '@23telecom/encoding/pdu';

const submits = encode('Your code is 1234', { isUnpacked: true }).map((part) => ({
  esm_class: part.header.length > 0 ? 0x40 : 0,
  data_coding: part.dataCoding,
  short_message: Uint8Array.from(part.octets),
}));
submits.length; //=> 1

// And back, from deliver_sm:
decode(
  submits.map((pdu) => ({
    octets: pdu.short_message,
    dataCoding: pdu.data_coding,
    hasHeader: (pdu.esm_class & 0x40) > 0,
    isUnpacked: true,
  })),
); //=> 'Your code is 1234'
