import { useSendSms, useTelecomClient } from '@23telecom/react';
import { telecomKeys } from '@23telecom/react/options';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { addOutcome, type CampaignRun, startRun } from './campaign-run.ts';
import type { SendState } from './send-context.ts';
import type { SendInput } from '@23telecom/client';

/**
 * Sends campaigns: one request by itself, several by `sendMany`, which settles lost answers by the
 * history instead of sending again.
 */
export function useCampaignRun(): SendState {
  const telecom = useTelecomClient();
  const queryClient = useQueryClient();
  const { mutateAsync } = useSendSms();
  const [run, setRun] = useState<CampaignRun>();
  const abort = useRef(new AbortController());

  const sendOne = async (request: SendInput): Promise<CampaignRun> => {
    const started = startRun(request.to.length, 1);
    setRun(started);
    try {
      const { results, summary } = await mutateAsync(request);
      return { ...started, results, cost: summary.cost, settled: request.to.length };
    } catch (error) {
      return { ...started, error: error instanceof Error ? error : new Error(String(error)) };
    }
  };

  const sendSeveral = async (requests: readonly SendInput[]): Promise<CampaignRun> => {
    // Those of one text stand side by side: each request has one text.
    const recipients = requests.flatMap(({ to, text }) =>
      to.map((recipient) => ({ recipient, text })),
    );
    let current = startRun(recipients.length, requests.length);
    setRun(current);
    abort.current = new AbortController();
    const { signal } = abort.current;
    const senderId = requests[0]?.senderId ?? '';
    try {
      for await (const outcome of telecom.sms.sendMany({ recipients, senderId }, { signal })) {
        current = addOutcome(current, outcome);
        setRun(current);
      }
    } catch (error) {
      current = { ...current, error: error instanceof Error ? error : new Error(String(error)) };
    }
    for (const queryKey of [
      telecomKeys.sms.messages(),
      telecomKeys.sms.stats(),
      telecomKeys.account.balance(),
    ]) {
      void queryClient.invalidateQueries({ queryKey });
    }
    return current;
  };

  const send = async (requests: readonly SendInput[]): Promise<void> => {
    const [only] = requests;
    const isOne = requests.length === 1 && only !== undefined;
    setRun({ ...(await (isOne ? sendOne(only) : sendSeveral(requests))), isRunning: false });
  };

  return {
    run,
    send: (requests) => {
      if (run?.isRunning !== true) void send(requests);
    },
    stop: () => abort.current.abort(),
  };
}
