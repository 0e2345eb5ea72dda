import type { ScenarioKind } from '../code/scenario.ts';

/** A failure that a send can try. */
export type WhatIf = Extract<
  ScenarioKind,
  'drop-after-acceptance' | 'rate-limit' | 'balance-too-low' | 'late-webhook'
>;

/** The failures of the menu beside Send, in its order. */
export const whatIfs: readonly {
  readonly id: WhatIf;
  readonly label: string;
  /** The failure in a sentence. */
  readonly hint: string;
  /** The reaction of the client. */
  readonly story: string;
}[] = [
  {
    id: 'drop-after-acceptance',
    label: 'Connection dropped after acceptance',
    hint: 'The message exists, the client is not told.',
    story:
      'The connection dropped after a message was accepted. The client found it in the history and did not send it again.',
  },
  {
    id: 'rate-limit',
    label: '429, too many requests',
    hint: 'Nothing is queued; the client waits and retries.',
    story:
      'The provider refused a request with 429, which queues nothing. The client waited and sent it again.',
  },
  {
    id: 'balance-too-low',
    label: '402, balance too low',
    hint: 'The send is refused, nothing is billed.',
    story:
      'The provider refused the send with 402, which queues nothing. The client stopped and kept the list of those who got no message.',
  },
  {
    id: 'late-webhook',
    label: 'Late webhook',
    hint: 'The server is down when the delivery report comes, so it comes again later.',
    story:
      'The first delivery report failed, and the provider repeated it. The handler counts each report once.',
  },
];

/** The failure with an ID. */
export function findWhatIf(id: WhatIf): (typeof whatIfs)[number] | undefined {
  return whatIfs.find((whatIf) => whatIf.id === id);
}
