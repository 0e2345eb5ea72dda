export { analyze } from './analyze.ts';
export { checkRecipient } from './check-recipient.ts';
export { checkSenderId } from './check-sender-id.ts';
export type { CostEstimate, CostRequest, CountryCost } from './cost.ts';
export { countSegments } from './count-segments.ts';
export { EncodingError } from './encoding-error.ts';
export { estimateCost } from './estimate-cost.ts';
export { isGsm7 } from './is-gsm7.ts';
export { offenders } from './offenders.ts';
export type { CheckCode, Problem } from './problem.ts';
export type { CountryResolver, Rate } from './rate.ts';
export { segment } from './segment.ts';
export type {
  Analysis,
  AnalyzeOptions,
  Coding,
  CutPolicy,
  Encoding,
  NationalLanguage,
  NationalTables,
  Offender,
  Segment,
} from './types.ts';
