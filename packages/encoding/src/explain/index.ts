export { explainOffenders } from './explain-offenders.ts';
export type { Finding } from './finding.ts';
