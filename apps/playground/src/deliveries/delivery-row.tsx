import type { SendRecipientResult } from '@23telecom/client';
import { useSmsStatus } from '@23telecom/react';
import { memo, useEffect, useMemo } from 'react';
import { readNumber } from '../recipients/read-number.ts';
import { countryName } from '../shared/country-name.ts';
import { StatusLabel } from '../shared/status-label.tsx';
import { isEnd, reasonOf } from '../shared/status-meaning.ts';
import { deliveryLog } from './delivery-log.ts';
import { DeliveryTimeline } from './delivery-timeline.tsx';
import { useResultSteps } from './use-delivery-steps.ts';
import { pollingNotes, usePollingReason, type WebhookState } from './use-polling-reason.ts';

/** One recipient: who, where it stands, and every step that led there. */
export const DeliveryRow = memo(function DeliveryRow({
  result,
  webhooks,
}: {
  readonly result: SendRecipientResult;
  readonly webhooks: WebhookState;
}) {
  const steps = useResultSteps(result);
  const { status, statusCode } = steps.at(-1) ?? { status: result.status, statusCode: null };
  const isOver = isEnd(status);
  const why = usePollingReason(isOver || result.messageId === null, steps[0]?.at, webhooks);
  const asked = useSmsStatus(why === undefined ? undefined : result.messageId);
  useEffect(() => {
    if (why !== undefined && asked.data) deliveryLog.recordPoll(asked.data);
  }, [why, asked.data]);

  const reason = reasonOf(status);
  return (
    <>
      <div role="cell" className="delivery-who">
        <span className="delivery-number">{result.recipient}</span>{' '}
        <Country number={result.recipient} />
      </div>
      <div role="cell" className="delivery-status">
        <StatusLabel status={status} />
      </div>
      <div role="cell" className="delivery-steps">
        <DeliveryTimeline steps={steps} label={`Steps of ${result.recipient}`} />
        {reason !== undefined && (
          <p className="delivery-reason">
            {reason}
            {statusCode !== null && ` The carrier’s code is ${statusCode}.`}
          </p>
        )}
        {why !== undefined && (
          <p className="hint">
            {asked.error
              ? `Polling failed: ${asked.error.code}, ${asked.error.description}`
              : pollingNotes[why]}
          </p>
        )}
      </div>
    </>
  );
});

function Country({ number }: { readonly number: string }) {
  const read = useMemo(() => readNumber(number, ''), [number]);
  if ('why' in read) return null;
  const { country, dialCode } = read.origin;
  return (
    <span className="hint">
      {country === undefined ? `+${dialCode}` : `${countryName(country)} `}
      {country !== undefined && <span className="country-code">{country}</span>}
    </span>
  );
}
