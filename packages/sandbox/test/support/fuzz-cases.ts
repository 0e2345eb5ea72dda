import { createRandom, type Random } from '../../src/shared/random.ts';
import { operations } from './description.ts';

/** A malformed request. */
export interface FuzzCase {
  readonly method: string;
  /** Includes the query. It is part of a valid URL, so that it can be sent in process. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** Creates a case by its index: the same on every machine. */
export function createFuzzCase(seed: number, index: number): FuzzCase {
  const random = createRandom('fuzz', seed, index);
  const operation = operations[random.integer(0, operations.length - 1)] ?? operations[0];
  const method = isChance(random, 0.85) ? (operation?.method ?? 'GET') : random.pick(methods);
  const path = drawPath(random, operation?.path ?? '/', operation?.parameters ?? []);
  const hasBody = method !== 'GET' && method !== 'HEAD' && isChance(random, 0.9);
  return {
    method,
    path,
    headers: drawHeaders(random),
    body: hasBody ? drawBody(random) : undefined,
  };
}

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'PROPFIND'] as const;

const texts = [
  '',
  ' ',
  '0',
  '-1',
  '1',
  '25',
  '100',
  '101',
  '1e9',
  '1.5',
  'NaN',
  '9'.repeat(400),
  'true',
  'null',
  '[object Object]',
  '__proto__',
  'constructor',
  'toString',
  'delivered',
  'today',
  '7d',
  '2026-02-13',
  '2026-02-30',
  '0000-00-00',
  '9999-99-99',
  '-000001-01-01',
  '+447700900000',
  '+44 7700 900000',
  '00447700900000',
  '+' + '1'.repeat(30),
  'MyApp',
  'My App',
  '1MyApp',
  'ÄÖÜ',
  '\u0000',
  '\uFEFF',
  '\uD800',
  '😀'.repeat(200),
  'a'.repeat(5000),
  '../../etc/passwd',
  '%2e%2e%2f',
  '%',
  "' OR 1=1 --",
  '<script>alert(1)</script>',
  '${7*7}',
  '\r\nX-Injected: 1',
  'http://127.0.0.1:1/hook',
  'http://169.254.169.254/latest',
  'https://user:pass@example.com/',
  'https://[::1]/',
  'javascript:alert(1)',
  'delivery',
  'api_42_1743667200123456789_a3f8b2c1d9e45f67',
] as const;

const names = [
  'to',
  'message',
  'sender_id',
  'delivery_url',
  'click_url',
  'delivery_fields',
  'unique_clicks_only',
  'signing_secret',
  'clear_signing_secret',
  'type',
  'message_id',
  'action_type',
  '__proto__',
  'constructor',
  'toString',
  'extra',
] as const;

function isChance(random: Random, chance: number): boolean {
  return random.next() < chance;
}

function drawPath(
  random: Random,
  template: string,
  parameters: readonly { readonly name: string; readonly in: string }[],
): string {
  const filled = template.replace(/\{[^}]+\}/g, () => encodeLoosely(random, random.pick(texts)));
  const changed = isChance(random, 0.9)
    ? filled
    : random.pick([
        `${filled}/`,
        `${filled}/${encodeLoosely(random, random.pick(texts))}`,
        filled.toUpperCase(),
        filled.replace('/', '//'),
        `/${encodeLoosely(random, random.pick(texts))}`,
        '/%00',
        '/%E0%A4%A',
      ]);
  const known = parameters.filter((parameter) => parameter.in === 'query');
  const query: string[] = [];
  for (let count = random.integer(0, 3); count > 0; count -= 1) {
    const parameter = known[random.integer(0, Math.max(0, known.length - 1))]?.name;
    const name = parameter !== undefined && isChance(random, 0.9) ? parameter : random.pick(names);
    query.push(`${name}=${encodeLoosely(random, random.pick(texts))}`);
  }
  return query.length === 0 ? changed : `${changed}?${query.join('&')}`;
}

/** Encodes a query value correctly, or sometimes badly. */
function encodeLoosely(random: Random, text: string): string {
  const whole = text.replaceAll(/[\uD800-\uDFFF]/g, 'x');
  return isChance(random, 0.8) ? encodeURIComponent(whole) : whole.replaceAll(/[^\w.%+-]/g, '%');
}

function drawHeaders(random: Random): Record<string, string> {
  const headers: Record<string, string> = {};
  const header = (): string =>
    random
      .pick(texts)
      .replaceAll(/[^\x20-\x7E]/g, '?')
      .trim();
  if (isChance(random, 0.8)) {
    headers['X-API-Key'] = random.pick(['sk_prod_local', 'sk_test_local']);
  } else if (isChance(random, 0.5)) {
    headers.Authorization = random.pick(['Bearer token_local', 'Bearer', 'Bearer  ', 'Basic YTpi']);
  } else {
    headers['X-API-Key'] = header();
  }
  if (isChance(random, 0.3)) headers['X-Api-Token'] = random.pick(['tracker_local', header()]);
  if (isChance(random, 0.2)) headers['X-Workspace-ID'] = header();
  if (isChance(random, 0.2)) headers['Content-Type'] = header();
  if (isChance(random, 0.1)) headers['X-Timestamp'] = header();
  if (isChance(random, 0.1)) headers['X-Signature'] = header();
  return headers;
}

function drawBody(random: Random): string {
  if (isChance(random, 0.25)) return drawBrokenBody(random);
  const body: [string, unknown][] = isChance(random, 0.5)
    ? [
        ['to', ['+447700900000']],
        ['message', 'Hello'],
        ['sender_id', 'MyApp'],
      ]
    : [];
  for (let count = random.integer(0, 3); count > 0; count -= 1) {
    body.push([random.pick(names), drawValue(random, 0)]);
  }
  // Serialised by hand, because an object can have neither duplicate names nor a field `__proto__`.
  return `{${body.map(([name, value]) => `${JSON.stringify(name)}:${write(value)}`).join(',')}}`;
}

function drawBrokenBody(random: Random): string {
  return random.pick([
    () => '',
    () => '{',
    () => '{"to":["+447700900000"',
    () => 'null',
    () => '[]',
    () => '"text"',
    () => '1e400',
    () => '\u0000',
    () => '['.repeat(100_000),
    () => '{"a":'.repeat(5000),
    () =>
      `{"to":[${'"+447700900000",'.repeat(5000)}"+447700900000"],"message":"a","sender_id":"MyApp"}`,
    () => `{"to":["+447700900000"],"message":"${'a'.repeat(60_000)}","sender_id":"MyApp"}`,
    () => 'to=%2B447700900000&message=Hi',
    () => '<xml/>',
    () => `\uFEFF{"to":[]}`,
    () => random.pick(texts),
  ])();
}

function drawValue(random: Random, depth: number): unknown {
  const drawNext = (): unknown => drawValue(random, depth + 1);
  const kinds = [
    () => random.pick(texts),
    () => random.pick(texts),
    () => random.pick([0, -0, -1, 1, 1.5, 1e300, 2 ** 53] as const),
    () => random.pick([true, false, null] as const),
    () => Array.from({ length: random.integer(0, 120) }, () => random.pick(texts)),
    () => Array.from({ length: random.integer(0, 4) }, drawNext),
    () => ({ [random.pick(names)]: drawNext() }),
  ] as const;
  return depth > 3 ? null : random.pick(kinds)();
}

function write(value: unknown): string {
  return JSON.stringify(value);
}
