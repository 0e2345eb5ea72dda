import type { FaultKind } from '@23telecom/sandbox';

/** The effect of each kind of fault on a request, in a few words. */
export const faultWords: Readonly<Record<FaultKind, string>> = {
  latency: 'delayed',
  status: 'response replaced',
  'rate-limit': 'too many requests',
  refuse: 'connection refused',
  'drop-before': 'connection dropped before acceptance',
  'drop-after': 'connection dropped after acceptance',
  'cut-json': 'response cut',
  'cut-csv': 'download cut',
  'content-type': 'wrong content type',
  'clock-skew': 'server clock wrong',
  'rotate-key': 'API key replaced',
  'degraded-cache': 'balance unavailable',
};
