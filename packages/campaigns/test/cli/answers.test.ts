import { existsSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import type { UncertainCampaignBatch } from '../../src/index.ts';
import { countSent } from '../support/start-service.ts';
import { listOf, openPlace } from './start-cli.ts';

const send = ['--text', 'Sale ends Sunday', '--sender', 'MyApp'];

test.concurrent(
  'in a terminal: a question, one line of progress that is redrawn, and no after an empty answer',
  async (context) => {
    const place = await openPlace(context, { latency: 50 });
    place.write('list.csv', listOf(1500));
    const args = ['run', 'list.csv', ...send, '--rate', '8', '--store', './store'];
    const refused = place.start(args, { columns: 80 });
    await context.expect.poll(refused.output).toContain('Send to 1,500 recipients now? [y/N] ');
    refused.child.stdin?.write('\n');
    expect(await refused.ended).toBe(1);
    expect(place.sandbox.messages()).toEqual([]);

    const cli = place.start(args, { columns: 80 });
    await context.expect.poll(cli.output).toContain('[y/N] ');
    cli.child.stdin?.write('y\n');
    expect(await cli.ended).toBe(0);
    const bars = cli.output().split('\r\u001B[2K').slice(1, -1);
    expect(bars.length).toBeGreaterThan(2);
    const lines = bars.map(stripVTControlCharacters);
    const [bar = ''] = lines.filter((line) => line.includes('00 of 1,500'));
    expect(bar).toMatch(/^█+░* {2}\d+% {2}[\d,]+ of 1,500/);
    for (const line of lines.filter((each) => each.includes('%'))) {
      expect(line).not.toContain('\n');
      expect(line.length).toBeLessThan(80);
    }
    expect(countSent(place.sandbox).size).toBe(1500);
    expect(existsSync(path.join(place.folder, 'store'))).toBe(true);
  },
);

test.concurrent('exit code 3, and a person decides on uncertain requests', async (context) => {
  const place = await openPlace(context);
  place.write('list.csv', listOf(150));
  place.sandbox.faults.add({ kind: 'drop-before', on: 'sms.send', nth: 1 });
  const args = ['run', 'list.csv', ...send, '--yes', '--concurrency', '1', '--settle', '0.5'];
  const run = await place.run(args);
  expect(run.code).toBe(3);
  expect(run.output).toMatch(/uncertain list\n/);

  const listed = await place.call(['uncertain', 'list']);
  expect(listed).toMatchObject({
    code: 3,
    output: expect.stringMatching(/Request +Sent at .*\n\d+-1 .* 100 +\+44/),
  });
  const { output } = await place.call(['uncertain', 'list', '--json']);
  const [{ batch, attempt, recipients }] = JSON.parse(output) as [UncertainCampaignBatch];
  expect(recipients).toHaveLength(100);
  const request = `${batch}-${attempt}`;
  const unasked = await place.call(['uncertain', 'list', 'resolve', request, 'resend']);
  expect(unasked).toMatchObject({ code: 2, errors: expect.stringContaining('--yes') });
  const resend = ['uncertain', 'list', 'resolve', 'all', 'resend', '--yes', '--by', 'ann'];
  expect(await place.call(resend)).toMatchObject({
    code: 0,
    output: expect.stringContaining('resume list'),
  });
  const late = await place.call(['uncertain', 'list', 'resolve', request, 'sent']);
  expect(late).toMatchObject({
    code: 1,
    output: '',
    errors: expect.stringMatching(
      new RegExp(`Request ${request} was left as it is.*somebody decided 'resend'`),
    ),
  });
  expect(await place.call(['resume', 'list'])).toMatchObject({ code: 0 });
  expect(await place.call(['uncertain', 'list'])).toMatchObject({ code: 0 });
  const counts = countSent(place.sandbox);
  expect([counts.size, Math.max(...counts.values())]).toEqual([150, 1]);
});
