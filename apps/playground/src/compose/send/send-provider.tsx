import type { ReactNode } from 'react';
import { SendContext } from './send-context.ts';
import { useCampaignRun } from './use-campaign-run.ts';

/** Sends campaigns above the views, so that one goes on while the reader looks elsewhere. */
export function SendProvider({ children }: { readonly children: ReactNode }) {
  return <SendContext value={useCampaignRun()}>{children}</SendContext>;
}
