import { Code, Send } from 'lucide-react';
import { lazy, useEffect, useRef, useState } from 'react';
import type { Balance } from '@23telecom/client';
import type { CampaignCost } from '../../cost/campaign-cost.ts';
import { LazyPart } from '../../shared/ui/lazy-part.tsx';
import { useConfig } from '../../shell/config.ts';
import { useShortcut } from '../../shell/shortcuts/use-shortcut.ts';
import { Obstacles } from './obstacles.tsx';
import type { PlannedMessage } from './plan-requests.ts';
import { planRequests } from './plan-requests.ts';
import { useSend } from './send-context.ts';
import { useIsOnline } from './use-is-online.ts';

const loadConfirmDialog = () => import('./confirm-dialog.tsx');
const ConfirmDialog = lazy(async () => ({ default: (await loadConfirmDialog()).ConfirmDialog }));
const CodeDialog = lazy(async () => ({ default: (await import('./code-dialog.tsx')).CodeDialog }));

/** The provider's own address, for when the server has not said which it speaks to. */
const providerUrl = 'https://restlink23telecom.com/api/v1';

/** Sends, after a last look; or hands the request out as code. */
export function SendPanel({
  senderId,
  listMessages,
  obstacles,
  leftOut,
  cost,
  balance,
}: {
  readonly senderId: string;
  /** Makes the messages when they are wanted: there may be very many. */
  readonly listMessages: () => Iterable<PlannedMessage>;
  readonly obstacles: readonly string[];
  readonly leftOut: number;
  readonly cost: CampaignCost | undefined;
  readonly balance: Balance | undefined;
}) {
  const config = useConfig();
  const { run, send } = useSend();
  const [dialog, setDialog] = useState<'confirm' | 'code' | 'obstacles'>();
  const obstacleList = useRef<HTMLDivElement>(null);
  const isSending = run?.isRunning ?? false;
  const isIncomplete = obstacles.length > 0;
  // Sent without a network, it would only be said that it may have gone out.
  const isOnline = useIsOnline();
  const blocks = isOnline ? obstacles : [...obstacles, 'This device is offline: connect it first.'];
  const isBlocked = blocks.length > 0;
  const close = (): void => setDialog(undefined);
  const plan = () => planRequests(listMessages(), senderId);

  const review = (): void => {
    if (!isSending) setDialog(isBlocked ? 'obstacles' : 'confirm');
  };
  useShortcut({ keys: '$mod+Enter', label: 'Review and send', group: 'Compose' }, review);
  const isPriced = cost !== undefined;
  useEffect(() => {
    // A message that is nearly ready to go can be reviewed also when the connection is lost by then.
    if (isPriced) loadConfirmDialog().catch(() => undefined);
  }, [isPriced]);
  useEffect(() => {
    if (dialog === 'obstacles') obstacleList.current?.focus();
  }, [dialog]);

  return (
    <div className="stack tight">
      <div className="row send-row">
        <button type="button" className="button send-button" disabled={isSending} onClick={review}>
          <Send size={17} aria-hidden />
          {isSending ? 'Sending …' : 'Send'}
        </button>
        <button
          type="button"
          className="button quiet"
          onClick={() => setDialog(isIncomplete ? 'obstacles' : 'code')}
        >
          <Code size={17} aria-hidden />
          Copy as code
        </button>
      </div>
      {(dialog === 'obstacles' || dialog === 'confirm') && isBlocked && (
        <Obstacles ref={obstacleList} obstacles={blocks} />
      )}
      <LazyPart height="0" key={dialog}>
        {dialog === 'confirm' && !isBlocked && (
          <ConfirmDialog
            requests={plan()}
            cost={cost}
            balance={balance?.availability === 'ok' ? balance.balance : undefined}
            isSandbox={config?.mode === 'sandbox'}
            leftOut={leftOut}
            onClose={close}
            onConfirm={() => {
              close();
              send(plan());
            }}
          />
        )}
        {dialog === 'code' && !isIncomplete && (
          <CodeDialog requests={plan()} baseUrl={config?.upstream ?? providerUrl} onClose={close} />
        )}
      </LazyPart>
    </div>
  );
}
