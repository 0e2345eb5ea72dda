import { lazy, useEffect } from 'react';
import type { Composed } from '../../composition/use-composed.ts';
import type { WhatIf } from '../../what-if/what-ifs.ts';
import { useConfig } from '../../shared/config.ts';
import { LazyPart } from '../../shared/ui/lazy-part.tsx';
import { useIsOnline } from '../../shared/use-is-online.ts';
import { useShortcut } from '../../shell/shortcuts/use-shortcut.ts';
import { WhatIfMenu } from '../../what-if/what-if-menu.tsx';
import { reviewOf, runOf } from './outgoing.ts';
import { SendBar } from './send-bar.tsx';
import type { Reviewing } from './use-review.ts';
import { useSending } from './use-sending.ts';

function loadConfirmDialog() {
  return import('./confirm-dialog.tsx');
}
const ConfirmDialog = lazy(async () => ({ default: (await loadConfirmDialog()).ConfirmDialog }));

/** The bar with Send, and the question before it. */
export function SendPanel({
  composed,
  review,
  isEmpty,
  whatIf,
  onWhatIf,
  onCode,
}: {
  readonly composed: Composed;
  readonly review: Reviewing;
  readonly isEmpty: boolean;
  readonly whatIf: WhatIf | undefined;
  readonly onWhatIf: (whatIf: WhatIf | undefined) => void;
  readonly onCode: () => void;
}) {
  const { measured, terms, reading } = composed;
  const config = useConfig();
  const isOnline = useIsOnline();
  const sending = useSending();
  useShortcut({ keys: '$mod+Enter', label: 'Review and send', group: 'Compose' }, review.open);
  const isPriced = measured.estimate !== undefined;
  useEffect(() => {
    // Load the dialog early, so that it opens even if the connection is lost by then.
    if (isPriced) loadConfirmDialog().catch(() => undefined);
  }, [isPriced]);

  return (
    <>
      <SendBar
        measured={measured}
        prices={terms.prices}
        isUnpriced={composed.priceFailure !== undefined || measured.error !== undefined}
        isEmpty={isEmpty}
        isStale={measured.isRunning || reading.isRunning}
        onSend={review.open}
        onCode={onCode}
        whatIf={config?.mode === 'sandbox' && <WhatIfMenu value={whatIf} onChange={onWhatIf} />}
      />
      {review.isOpen && (
        <LazyPart height="0">
          <ConfirmDialog
            review={reviewOf(composed, review, whatIf)}
            isSandbox={config?.mode === 'sandbox'}
            isStarting={sending.isStarting}
            earlier={sending.earlier}
            error={isOnline ? sending.error : 'This device is offline. Connect it, then send.'}
            onConfirm={() => {
              if (isOnline) sending.start(runOf(composed, review, whatIf));
            }}
            onClose={() => {
              sending.reset();
              review.close();
            }}
          />
        </LazyPart>
      )}
      {review.isWaiting && (
        <span className="visually-hidden" role="status">
          Measuring the messages …
        </span>
      )}
    </>
  );
}
