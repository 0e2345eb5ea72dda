/**
 * Regions whose mobile numbers are in the ranges of a larger one, so that a numbering plan cannot
 * separate them: the code of the larger region by that of the smaller one.
 */
export const largerTwins: Readonly<Record<string, string>> = {
  AX: 'FI',
  BL: 'GP',
  CC: 'AU',
  CX: 'AU',
  EH: 'MA',
  IM: 'GB',
  MF: 'GP',
  SJ: 'NO',
  VA: 'IT',
};
