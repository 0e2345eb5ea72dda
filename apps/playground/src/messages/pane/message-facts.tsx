import type { SmsStatus } from '@23telecom/client';
import { analyze } from '@23telecom/encoding';
import { useBalance } from '@23telecom/react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { RunOfMessage } from '../../runs/data/run.ts';
import { formatTime } from '../../shared/format/format-time.ts';
import { formatRate } from '../../shared/format/format-money.ts';
import { formatCount, plural } from '../../shared/format/plural.ts';
import { writeTextFragment } from '../../text/text-link.ts';
import { CopyButton } from '../../shared/ui/copy-button.tsx';

/** The price of a message and how it comes about, its encoding, time and ID. */
export function MessageFacts({
  message,
  run,
}: {
  readonly message: SmsStatus;
  /** The run that sent it, if the page did. */
  readonly run: RunOfMessage | undefined;
}) {
  const { messageId, text, createdAt, segments } = message;
  const { encoding } = analyze(text);
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['Price', <Price key="price" message={message} />],
    [
      'Encoding',
      <span key="encoding">
        {encoding}, {plural(Array.from(text).length, 'character')}.{' '}
        <Link to="/text" hash={writeTextFragment(text).slice(1)}>
          {segments === 1 ? 'Character by character' : `Why ${formatCount(segments)} segments?`}
        </Link>
      </span>,
    ],
    ['Accepted at', formatTime(createdAt)],
    ...(run ? [['Run', <RunLink key="run" run={run} />] as const] : []),
    [
      'Message ID',
      <span key="id" className="row">
        <code className="message-id">{messageId}</code>
        <CopyButton text={messageId} label="Copy ID" />
      </span>,
    ],
  ];
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Price({ message: { cost, segments } }: { readonly message: SmsStatus }) {
  const currency = useBalance().data?.currency;
  if (currency === undefined) return '…';
  if (cost === 0) return 'Not billed';
  const total = <b className="strong">{formatRate(cost, currency)}</b>;
  return (
    <span data-testid="price">
      {plural(segments, 'segment')}
      {segments > 0 && ` × ${formatRate(cost / segments, currency)}`} = {total}
    </span>
  );
}

function RunLink({ run: { id, place, recipients } }: { readonly run: RunOfMessage }) {
  return (
    <>
      <Link to="/runs/$id" params={{ id }}>
        {id}
      </Link>
      , message {formatCount(place)} of {formatCount(recipients)}
    </>
  );
}
