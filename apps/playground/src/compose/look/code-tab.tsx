import { useMemo } from 'react';
import type { CodeMessage } from '../../code/code-message.ts';
import { CodePanel } from '../../code/view/code-panel.tsx';
import type { Composed } from '../../composition/use-composed.ts';
import type { WhatIf } from '../../what-if/what-ifs.ts';
import { runOf } from '../send/outgoing.ts';

/** The message as code, with the failure that was chosen beside Send in its test. */
export function CodeTab({
  composed,
  whatIf,
}: {
  readonly composed: Composed;
  readonly whatIf: WhatIf | undefined;
}) {
  const message = useMemo(() => readMessage(composed), [composed]);
  return <CodePanel message={message} scenario={whatIf} />;
}

/** Undefined while the text, the sender or the recipients are missing. */
function readMessage(composed: Composed): CodeMessage | undefined {
  const { text, senderId, recipients } = runOf(composed, { first: undefined }, undefined);
  if (text === '' || senderId === '' || recipients.length === 0) return undefined;
  return {
    text,
    senderId,
    people: recipients.map((person) =>
      typeof person === 'string' ? { recipient: person } : person,
    ),
  };
}
