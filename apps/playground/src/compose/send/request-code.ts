import type { SendInput } from '@23telecom/client';

/** The languages in which a request can be copied. */
export type CodeKind = 'curl' | 'sdk' | 'react' | 'form';

/** A campaign's requests as code that does the same. The key is always read from the environment. */
export function writeCode(kind: CodeKind, requests: readonly SendInput[], baseUrl: string): string {
  if (kind === 'curl') return requests.map((request) => writeCurl(request, baseUrl)).join('\n\n');
  const [first] = requests;
  if (first === undefined) return '';
  if (kind === 'sdk') return writeSdk(requests, first);
  return kind === 'react' ? writeReact(first) : writeForm(first);
}

function writeCurl({ to, text, senderId }: SendInput, baseUrl: string): string {
  // On the wire the fields have other names (contract §1.1).
  const body = JSON.stringify({ to, message: text, sender_id: senderId }, null, 2);
  return [
    `curl ${baseUrl}/sms/send \\`,
    `  -H "X-API-Key: $TELECOM_API_KEY" \\`,
    `  -H "Content-Type: application/json" \\`,
    `  -d '${body.replaceAll("'", String.raw`'\''`)}'`,
  ].join('\n');
}

function writeSdk(requests: readonly SendInput[], first: SendInput): string {
  const setUp = `import { createClient } from '@23telecom/client';

const telecom = createClient({ apiKey: process.env.TELECOM_API_KEY });
`;
  if (requests.length === 1) {
    return `${setUp}
const { results, summary } = await telecom.sms.send(${indent(first)});

console.log(summary.cost, results);
`;
  }
  const recipients = requests.flatMap(({ to, text }) =>
    to.map((recipient) => ({ recipient, text })),
  );
  const isSameText = requests.every(({ text }) => text === first.text);
  const input = isSameText
    ? { recipients: recipients.map(({ recipient }) => recipient), text: first.text }
    : { recipients };
  return `${setUp}
const run = telecom.sms.sendMany(${indent({ ...input, senderId: first.senderId })});

for await (const outcome of run) console.log(outcome.status, outcome.recipients.length);
console.log(await run.summary());
`;
}

function writeReact(message: SendInput): string {
  return `import { useSendSms, useSmsCost } from '@23telecom/react';

const message = ${indent(message)};

export function SendButton() {
  const cost = useSmsCost(message);
  const send = useSendSms();

  return (
    <>
      <button disabled={send.isPending} onClick={() => send.mutate(message)}>
        Send for {cost.estimate?.min} to {cost.estimate?.max} {cost.estimate?.currency}
      </button>
      {send.error && <p role="alert">{send.error.description}</p>}
      {send.data && <p>{send.data.summary.accepted} accepted</p>}
    </>
  );
}
`;
}

/** A form with labels, problems, cost and outcome, which begins with this message. */
function writeForm({ to, text, senderId }: SendInput): string {
  const defaultValues = { recipients: to.join('\n'), senderId, text };
  return `import { useSmsComposer } from '@23telecom/react/composer';

export function MessageForm() {
  const composer = useSmsComposer(${indent({ defaultValues })});
  const { cost, recipients, outcomes } = composer;

  return (
    <form {...composer.getFormProps()}>
      <label {...composer.getLabelProps('recipients')}>To</label>
      <textarea {...composer.getRecipientsProps()} />
      <p {...composer.getProblemProps('recipients')} />

      <label {...composer.getLabelProps('senderId')}>From</label>
      <input {...composer.getSenderIdProps()} />
      <p {...composer.getProblemProps('senderId')} />

      <label {...composer.getLabelProps('text')}>Text</label>
      <textarea {...composer.getTextProps()} />
      <p {...composer.getProblemProps('text')} />
      <p {...composer.getCostProps()}>
        {recipients.to.length} × {cost.analysis.segments} segments: {cost.estimate?.max ?? '…'}
      </p>

      <button {...composer.getSmartenProps()}>Make it cheaper</button>
      <button {...composer.getSendProps()}>Send</button>
      <div {...composer.getOutcomeProps()}>
        {outcomes.map(({ recipient, status }) => (
          <p key={recipient}>
            {recipient}: {status}
          </p>
        ))}
      </div>
    </form>
  );
}
`;
}

/** A value as a literal in the house's style: keys bare, strings in single quotes. */
function indent(value: unknown): string {
  return JSON.stringify(value, null, 2)
    .replace(/^(\s*)"(\w+)":/gm, '$1$2:')
    .replace(
      /"((?:[^"\\]|\\.)*)"/g,
      (_, inner: string) =>
        `'${inner.replaceAll(String.raw`\"`, '"').replaceAll("'", String.raw`\'`)}'`,
    );
}
