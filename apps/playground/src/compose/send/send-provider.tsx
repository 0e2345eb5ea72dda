import type { SendInput } from '@23telecom/client';
import { useSendSms } from '@23telecom/react';
import { type ReactNode, useState } from 'react';
import { sumExactly } from '../../cost/exact-sum.ts';
import { type CampaignRun, startedRun } from './campaign-run.ts';
import { SendContext } from './send-context.ts';

/** Sends campaigns above the views, so that one goes on while the reader looks elsewhere. */
export function SendProvider({ children }: { readonly children: ReactNode }) {
  const { mutateAsync } = useSendSms();
  const [run, setRun] = useState<CampaignRun>();

  /** One request after the other; the first that fails ends it, and nothing is sent twice. */
  const send = async (requests: readonly SendInput[]): Promise<void> => {
    let current = startedRun(requests);
    setRun(current);
    for (const request of requests) {
      try {
        const { results, summary } = await mutateAsync(request);
        current = {
          ...current,
          done: current.done + 1,
          results: [...current.results, ...results],
          cost: sumExactly([current.cost, summary.cost]),
        };
        setRun(current);
      } catch (error) {
        current = {
          ...current,
          error: error instanceof Error ? error : new Error(String(error)),
        };
        break;
      }
    }
    setRun({ ...current, isRunning: false });
  };

  return (
    <SendContext
      value={{
        run,
        send: (requests) => {
          if (run?.isRunning !== true) void send(requests);
        },
      }}
    >
      {children}
    </SendContext>
  );
}
