import type { Calls } from '../call/operations/create-calls.ts';
import type { ConversionsOperations } from './operations.ts';
import type { TrackCall } from './track.ts';

/** Conversions: actions of recipients after a message. */
export type Conversions = TrackCall;

/** Makes `telecom.conversions`. */
export function createConversions({ call }: Calls<ConversionsOperations>): Conversions {
  return {
    track: call('conversions.track'),
  };
}
