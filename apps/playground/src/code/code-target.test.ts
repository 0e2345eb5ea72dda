import type { RequestEntry } from '@23telecom/sandbox';
import { expect, test } from 'vitest';
import { writeRequestCurl } from '../developers/requests/write-request-curl.ts';
import { writeStatusCode } from '../messages/pane/write-status-code.ts';
import type { CodeMessage, CodeTarget } from './code-message.ts';
import { planCode } from './plan-code.ts';
import { writeReact } from './writers/react/write-react.ts';
import { writeCurl } from './writers/write-curl.ts';
import { writeTypescript } from './writers/write-typescript.ts';

const message: CodeMessage = {
  senderId: 'MyApp',
  text: 'Hi',
  people: [{ recipient: '+447911123456' }],
};
const personal: CodeMessage = {
  ...message,
  text: 'Hi {{name}}',
  people: [{ recipient: '+447911123456', values: { name: 'Anna' } }],
};
const request = { method: 'GET', path: '/api/v1/balance', query: {}, body: null } as RequestEntry;

const writers: Readonly<Record<string, (target: CodeTarget) => string>> = {
  'one request': (target) => writeTypescript(planCode(message), target).code,
  'a run': (target) => writeTypescript(planCode(personal), target).code,
  'the server of a form': (target) => writeReact(planCode(message), target).at(-1)?.code ?? '',
  'the server of a mailing': (target) => writeReact(planCode(personal), target).at(-1)?.code ?? '',
  curl: (target) => writeCurl(planCode(message), target).code,
  'the status of a message': (target) => writeStatusCode(target, 'api_1'),
  'a request of the log': (target) => writeRequestCurl(request, target),
};
const targets: readonly CodeTarget[] = [
  { kind: 'sandbox', baseUrl: 'http://127.0.0.1:4001/api/v1', apiKey: 'sk_prod_local' },
  { kind: 'hosted', baseUrl: 'http://127.0.0.1:2323/api/v1', apiKey: 'sk_prod_local' },
  { kind: 'live', baseUrl: 'https://telecom.example/api/v1', apiKey: undefined },
];
const cases = Object.keys(writers).flatMap((name) =>
  targets.map((target) => [name, target.kind, target] as const),
);

test.each(cases)('%s calls the API of the page: %s', (name, _, target) => {
  const { origin } = new URL(target.baseUrl);
  const code = writers[name]?.(target);
  expect(code).toContain(origin);
  expect(code).toContain(target.apiKey ?? 'TELECOM_API_KEY');
});
