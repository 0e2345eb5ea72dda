import type { MapOf } from '../call/operations/operation-map.ts';
import { trackOperation } from './track.ts';

/** The operations of conversions. */
export const conversionsOperations = [trackOperation] as const;

/** Input and output of each operation of conversions. */
export type ConversionsOperations = MapOf<typeof conversionsOperations>;
