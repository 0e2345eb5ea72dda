// Writes the pages of error codes and statuses from the table in `@23telecom/client/codes`.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { root } from './list-entries.mjs';

const reference = path.resolve(import.meta.dirname, '../pages/reference');

/** Which part of the page a class of errors is in, in the order of the page. */
const sections = [
  ['TelecomError', 'Calls', 'A `TelecomError`: every call of the client, and the proxy handler.'],
  [
    'CampaignError',
    'Campaigns',
    'A `CampaignError` of `@23telecom/campaigns`, which is a `TelecomError` too.',
  ],
  [
    'WebhookVerificationError',
    'Webhooks',
    'A `WebhookVerificationError` of `@23telecom/client/webhooks`. The status is that of the response.',
  ],
  [
    'TelecomProviderError',
    'React',
    'A `TelecomProviderError` of `@23telecom/react`, thrown during render.',
  ],
  ['EncodingError', 'Encoding', 'An `EncodingError` of `@23telecom/encoding`.'],
  ['PduError', 'Octets', 'A `PduError` of `@23telecom/encoding/pdu` and `/tpdu`.'],
  ['TemplateError', 'Templates', 'A `TemplateError` of `@23telecom/encoding/template`.'],
  ['SandboxError', 'Sandbox', 'A `SandboxError` of `@23telecom/sandbox`.'],
];

const sentWords = {
  no: '`no`: no message was sent',
  maybe: '`maybe`: look in the history before you send again',
  yes: '`yes`: the message was sent',
  depends: 'depends: read `error.sent`',
};

const retryWords = {
  true: 'yes, later',
  false: 'no',
  reads: 'calls that only read',
  depends: 'depends: read `error.retryable`',
};

export async function writeCodes() {
  const { errorCodes, messageStatuses, recipientStatuses } = await tsImport(
    path.join(root, 'packages/client/src/codes/index.ts'),
    import.meta.url,
  );
  await writeFile(path.join(reference, 'errors.md'), errorsPage(errorCodes));
  await writeFile(
    path.join(reference, 'statuses.md'),
    statusesPage(messageStatuses, recipientStatuses),
  );
}

function errorsPage(codes) {
  const seen = new Set();
  const body = sections.flatMap(([thrownBy, title, sentence]) => [
    `## ${title}`,
    '',
    sentence,
    ...codes
      .filter((info) => info.thrownBy === thrownBy)
      .flatMap((info) => {
        // Two classes may use the same word: the anchor leads to the first.
        const anchor = seen.has(info.code) ? `${thrownBy}-${info.code}` : info.code;
        seen.add(info.code);
        return entry(info, anchor);
      }),
  ]);
  return [
    '---',
    'title: Error codes',
    'description: Every error code with its meaning, the next step, whether a message was sent, and the HTTP status.',
    '---',
    '',
    '# Error codes',
    '',
    'Every error has a `code`, and `docsUrl`, which leads to its place on this page. Codes do not change; the words',
    'of a message may. The same table is in [`@23telecom/client/codes`](./api/@23telecom/client/codes.md), as data.',
    '',
    'A code that is missing here is a new one of the provider: act on `error.sent` and `error.retryable`, which are',
    'right for unknown codes too. See [Never pay twice](../concepts/never-pay-twice.md).',
    '',
    ...body,
  ]
    .join('\n')
    .concat('\n');
}

function entry({ code, meaning, remedy, sent, isRetryable, httpStatus }, anchor) {
  const facts = [
    sent && `- **Sent:** ${sentWords[sent]}`,
    sent && `- **Retry:** ${retryWords[isRetryable]}`,
    httpStatus && `- **HTTP status:** ${httpStatus}`,
  ].filter(Boolean);
  return [
    '',
    `### ${code} \\{#${anchor}}`,
    '',
    `${escape(meaning)} **Next:** ${escape(remedy)}`,
    '',
    ...facts,
  ];
}

function statusesPage(messages, recipients) {
  return [
    '---',
    'title: Statuses',
    'description: Every status of a message and every outcome of a recipient, with its meaning and the next step.',
    '---',
    '',
    '# Statuses',
    '',
    'The status of a message is the provider’s own code. [The life of a message](../concepts/life-of-a-message.md)',
    'shows their order. The same tables are in [`@23telecom/client/codes`](./api/@23telecom/client/codes.md), as data.',
    '',
    '## Messages',
    '',
    'As in `sms.status`, `sms.waitFor`, the lists and webhooks. Your code should treat a status that is missing here as',
    'not final.',
    '',
    ...messages.flatMap(({ status, isFinal, filter, meaning, remedy }) => [
      `### ${status} \\{#${status}}`,
      '',
      `${escape(meaning)} **Next:** ${escape(remedy)}`,
      '',
      `- **Final:** ${isFinal ? 'yes' : 'no'}`,
      ...(filter ? [`- **Filter of lists:** \`status: '${filter}'\``] : []),
      '',
    ]),
    '## Recipients',
    '',
    'As in `results[].status` of `sms.send`. Only an accepted recipient has a message, and is billed.',
    '',
    '| `status` | meaning | next |',
    '| --- | --- | --- |',
    ...recipients.map(
      ({ status, meaning, remedy }) => `| \`${status}\` | ${escape(meaning)} | ${escape(remedy)} |`,
    ),
    '',
  ].join('\n');
}

/** Outside of code, braces and angle brackets would be read as MDX. */
function escape(text) {
  return text.replaceAll(/`[^`]*`|[<{}]/g, (match) =>
    match.startsWith('`') ? match : `\\${match}`,
  );
}

if (process.argv[1] === import.meta.filename) await writeCodes();
