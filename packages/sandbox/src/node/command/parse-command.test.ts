import { expect, test } from 'vitest';
import { formatHelp } from './format-help.ts';
import { parseCommand } from './parse-command.ts';
import { UsageError } from './usage-error.ts';

test('without flags, the command serves port 2323 on loopback with all defaults', () => {
  const command = parseCommand([]);
  expect(command).toMatchObject({
    kind: 'serve',
    listen: { port: 2323 },
    faults: [],
    isQuiet: false,
    options: { hasHistory: true },
  });
});

test('every flag is parsed', () => {
  const command = parseCommand(
    (
      '--port 0 --host ::1 --seed 7 --speed 60 --now 2026-02-13T10:30:00Z --key sk_prod_a ' +
      '--key sk_prod_b:se:cret --token t --balance=-1.5 --currency USD --block FR --block DE ' +
      '--webhook-url http://127.0.0.1:3000/hook --webhook-secret w --latency 5-20 ' +
      '--rate-limit 10 --fault drop-after,on=sms.send,nth=2 --no-history --short-links s.example --data state --data-loss 500 ' +
      '--control off -q'
    ).split(' '),
  );
  expect(command).toEqual({
    kind: 'serve',
    options: {
      seed: 7,
      clock: { speed: 60 },
      now: '2026-02-13T10:30:00Z',
      apiKeys: [{ key: 'sk_prod_a' }, { key: 'sk_prod_b', secret: 'se:cret' }],
      tokens: [{ token: 't' }],
      balance: -1.5,
      currency: 'USD',
      blockedCountries: ['FR', 'DE'],
      webhooks: { deliveryUrl: 'http://127.0.0.1:3000/hook' },
      signingSecret: 'w',
      latency: [5, 20],
      requestsPerSecond: 10,
      hasHistory: false,
      shortLinkDomain: 's.example',
      data: 'state',
      dataLossMs: 500,
    },
    listen: { port: 0, hostname: '::1', control: 'off' },
    faults: [{ kind: 'drop-after', on: 'sms.send', nth: 2 }],
    isQuiet: true,
  });
});

test.each([
  ['latency,ms=5+20,probability=0.5', { kind: 'latency', ms: [5, 20], probability: 0.5 }],
  ['clock-skew,ms=-5', { kind: 'clock-skew', ms: -5 }],
  ['content-type,contentType=text/a; b=c', { kind: 'content-type', contentType: 'text/a; b=c' }],
  ['{"kind":"status","body":{"a":[1]}}', { kind: 'status', body: { a: [1] } }],
])('--fault %s is parsed', (text, fault) => {
  expect(parseCommand(['--fault', text])).toMatchObject({ faults: [fault] });
});

test('a speed of 0 gives a manual clock', () => {
  expect(parseCommand(['--speed', '0'])).toMatchObject({ options: { clock: 'manual' } });
});

test.each([
  [['--prot', '1'], "Unknown option '--prot'."],
  [['send'], "Unexpected argument 'send'. This command does not take positional arguments."],
  [['--port'], "Option '--port <value>' argument missing."],
  [['--port', 'abc'], '--port must be a whole number from 0 to 65535.'],
  [['--port', '65536'], '--port must be a whole number from 0 to 65535.'],
  [['--seed', '1.5'], '--seed must be a whole number from 0 to 9007199254740991.'],
  [['--seed', '9007199254740993'], '--seed must be a whole number from 0 to 9007199254740991.'],
  [
    ['--speed', '-1'],
    "Option '--speed' argument is ambiguous. Did you forget to specify the option argument for " +
      "'--speed'? To specify an option argument starting with a dash use '--speed=-XYZ'.",
  ],
  [['--speed=-1'], '--speed must be a number from 0 to 1000000.'],
  [['--speed', '1e7'], '--speed must be a number from 0 to 1000000.'],
  [['--rate-limit', '0'], '--rate-limit must be a number above 0.'],
  [['--rate-limit', 'x'], '--rate-limit must be a number above 0.'],
  [
    ['--key', 'sk_prod_a:'],
    '--key has nothing after the colon: add the secret, or leave the colon out.',
  ],
  [['--balance', ''], '--balance must be a number.'],
  [['--latency', '20-5'], '--latency must be milliseconds such as 50, or a range such as 50-200.'],
  [['--key', ':secret'], '--key must begin with an API key, as in sk_prod_a or sk_prod_a:secret.'],
  [['--data-loss', '5'], '--data-loss needs --data: without a file, all changes are lost.'],
  [['--data', 'a', '--data-loss', '1s'], '--data-loss must be a number of 0 or more.'],
  [['--control', 'all'], '--control must be loopback, on or off.'],
  [['--fault', '{'], '--fault begins with { but is not valid JSON.'],
  [['--fault', 'status,500'], '--fault "status,500": expected name=value, got "500".'],
])('%j is refused: %s', (parameters, message) => {
  expect(() => parseCommand(parameters)).toThrow(new UsageError(message));
});

test('help and version take precedence, and the help fits in 100 columns', () => {
  expect(parseCommand(['--port', 'abc', '-h'])).toEqual({ kind: 'help' });
  expect(parseCommand(['-v'])).toEqual({ kind: 'version' });
  const help = formatHelp();
  expect(help).toContain('  -q, --quiet                   Do not log requests and webhooks\n');
  expect(help).toContain('      --port NUMBER             The port; 0 picks a free one (2323)\n');
  for (const line of help.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
});
