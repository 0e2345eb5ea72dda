import type { SendInput } from '@23telecom/client';
import { createContext, use } from 'react';
import type { CampaignRun } from './campaign-run.ts';

/** The sending of campaigns, one at a time. */
export interface SendState {
  /** The last campaign; undefined before the first. */
  readonly run: CampaignRun | undefined;
  /** Sends requests. Does nothing while a campaign is under way. */
  readonly send: (requests: readonly SendInput[]) => void;
  /** Ends a campaign of several requests: nothing new goes out, what is under way ends. */
  readonly stop: () => void;
}

export const SendContext = createContext<SendState | undefined>(undefined);

/** The campaign that is being sent, and how to send one. */
export function useSend(): SendState {
  const state = use(SendContext);
  if (state === undefined) throw new Error('useSend needs a SendProvider above it.');
  return state;
}
