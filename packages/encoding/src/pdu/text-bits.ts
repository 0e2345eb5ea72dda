/**
 * Bits of each unit of the text that TP-DCS announces: septets or UTF-16 units. None when it is
 * binary, compressed or reserved (3GPP TS 23.038, 4).
 */
export function textBits(dataCoding: number): 7 | 16 | undefined {
  const group = dataCoding >> 4;
  // The general groups, where bit 5 tells that the text is compressed, and bits 3 and 2 its alphabet.
  if (group < 8)
    return group & 2 ? undefined : ([7, undefined, 16] as const)[(dataCoding >> 2) & 3];
  if (group === 0xc || group === 0xd) return 7; // message waiting
  if (group === 0xe) return 16;
  return group === 0xf && !(dataCoding & 4) ? 7 : undefined; // message class
}
