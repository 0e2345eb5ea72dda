import { expect, test } from 'vitest';
import { printMigrations, migrations } from '../../src/index.ts';
import { callCommand, listOf, openPlace } from './start-cli.ts';

test('a list on standard input, status, pause, resume, cancel and migrate', async (context) => {
  const place = await openPlace(context, { balance: 0.5, hasHistory: false });
  const run = ['run', '-', '--id', 'piped', '--text', 'Hi', '--sender', 'MyApp', '--yes'];
  place.sandbox.faults.add({
    kind: 'status',
    status: 402,
    code: 'INSUFFICIENT_BALANCE',
    on: 'sms.send',
  });
  const empty = await place.call(run, listOf(50));
  // The balance does not cover it: a 402 pauses the campaign.
  expect(empty).toMatchObject({ code: 4, output: expect.stringContaining('does not cover it') });
  expect(empty.output).toContain('Top up, then continue');
  expect(await place.call(['status'])).toMatchObject({
    code: 0,
    output: expect.stringMatching(/^ID .*\npiped +paused +50 +0 +50 +0 /),
  });
  expect(await place.call(['pause', 'piped'])).toMatchObject({ code: 0 });
  const resumed = await place.call(['resume', 'piped', '--no-send']);
  expect(resumed).toMatchObject({ code: 0, output: expect.stringContaining('Resumed') });
  expect(await place.call(['cancel', 'piped'])).toMatchObject({ code: 2 });
  expect(await place.call(['cancel', 'piped', '--yes'])).toMatchObject({
    code: 0,
    output: 'Cancelled: 50 recipients will not be sent to.\n',
  });
  const ended = await place.call(run, listOf(50));
  expect(ended).toMatchObject({ code: 1, errors: expect.stringContaining('was cancelled') });
  expect(await place.call(['migrate'])).toMatchObject({
    code: 0,
    output: 'The tables are up to date.\n',
  });
  expect(await place.call(['status', 'unknown'])).toMatchObject({ code: 1 });
  expect(await place.call(['status', '--store', './typo'])).toMatchObject({
    code: 2,
    errors: expect.stringContaining('there is no store in ./typo'),
  });
  expect(place.sandbox.messages()).toEqual([]);
});

const complete = ['run', 'list.csv', '--text', 'Hi', '--sender', 'MyApp', '--yes'];

test.each([
  [['rnu', 'list.csv'], 'Did you mean run?'],
  [['list.csv'], 'Did you mean run, followed by the file?'],
  [['run', 'list.csv', '--sendr', 'MyApp'], 'Unknown flag --sendr. Did you mean --sender?'],
  [['pause', 'list', '--rate', '5'], '--rate is a flag of run, not of pause.'],
  [['run', 'list.csv', '--api-key', 'sk_secret'], 'Set TELECOM_API_KEY in the environment.'],
  [['run', 'list.csv', '--key=sk_secret'], 'Set TELECOM_API_KEY in the environment.'],
  [['run', 'list.csv', '--text', '--sender', 'MyApp'], '--text needs a value: --text TEXT.'],
  [['run', 'list.csv', '--yes=no'], '--yes takes no value.'],
  [['run', 'list.csv', '--text', 'a', '--text', 'b'], '--text is given twice'],
  [['run', 'list.csv', '--text', 'Hi', '--yes'], '--sender is missing'],
  [['run', '--text', 'Hi', '--sender', 'MyApp'], 'run: expected LIST'],
  [['run', 'list.csv', 'sk_secret', ...complete.slice(2)], 'got 2 arguments'],
  [[...complete, '--sender=My App'], '--sender is given twice'],
  [
    ['run', 'list.csv', '--text', 'Hi', '--sender', 'My App', '--yes'],
    '--sender: expected A-Z, a-z or 0-9',
  ],
  [
    ['run', 'list.csv', '--text', 'Hi {{name}', '--sender', 'MyApp'],
    '--text: expected a column such as {{name}} at character 4',
  ],
  [[...complete, '--hours', '9-20'], '--hours: expected two times of day'],
  [[...complete, '--time-zone', 'Europe/London'], '--time-zone needs hours'],
  [[...complete, '--rate', '0'], '--rate: expected a number above 0.'],
  [[...complete, '--concurrency', '1.5'], '--concurrency: expected a whole number above 0.'],
  [[...complete, '--start-at', 'tomorrow'], '--start-at: expected a time with an offset'],
  [[...complete, '--store', 'mysql://host/db'], '--store: expected a folder, or a URL'],
  [['run', '-', ...complete.slice(2)], '--id is missing'],
  [complete, 'TELECOM_API_KEY is not set'],
  [['uncertain', 'list', 'resolve', '1-1', 'maybe'], 'Expected: uncertain ID resolve REQUEST sent'],
  [['uncertain', 'list', 'resolve', '17', 'sent'], 'REQUEST is one of the list, such as 17-1'],
])('%j is refused before anything is opened: %s', async (args, message) => {
  const { code, output, errors } = await callCommand(args);
  expect(output).toBe('');
  expect(errors).toContain(message);
  expect(errors).not.toContain('sk_secret');
  expect(code).toBe(2);
});

test('help fits in 80 columns and documents flags, environment and exit codes', async () => {
  for (const args of [
    [],
    ['--help'],
    ['run', '-h'],
    ['help', 'uncertain'],
    ['migrate', '--help'],
  ]) {
    const { code, output } = await callCommand(args);
    expect(code).toBe(0);
    for (const part of ['TELECOM_API_KEY', 'Exit codes', '3 ']) expect(output).toContain(part);
    for (const line of output.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  }
  expect((await callCommand(['--version'])).output).toMatch(/^\d+\.\d+\.\d+\n$/);
  const { output } = await callCommand(['migrate', '--print']);
  expect(output).toBe(printMigrations(migrations));
});
