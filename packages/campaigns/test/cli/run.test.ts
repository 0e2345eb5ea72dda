import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { CampaignProgress } from '../../src/index.ts';
import { countSent } from '../support/start-service.ts';
import { key, listOf, openPlace } from './start-cli.ts';

const send = ['--text', 'Sale ends Sunday', '--sender', 'MyApp'];

test.concurrent(
  'the preview lists bad rows by line, a script sends with --yes, and another text is a conflict',
  async (context) => {
    const place = await openPlace(context);
    place.write(
      'list.csv',
      [
        'name;Mobile number',
        'Ann;+44 7400 000 001',
        '"Bob\nMiller";00447400000002',
        'Cy;07400000003',
        'Di;4.47E+11',
        'Ed;+447400000001',
        ';+447400000006',
        'Fay;',
        'Guy;+447400000007;x',
        '',
      ].join('\r\n'),
    );
    const list = path.join(place.folder, 'list.csv');
    const args = ['run', list, '--text', 'Hi {{name}}', '--sender', 'MyApp'];
    const preview = await place.call([
      ...args,
      '--dry-run',
      '--bad-rows',
      path.join(place.folder, 'bad.csv'),
    ]);
    expect(preview.code).toBe(0);
    expect(preview.output).toMatch(
      /Rows +8\n +Bad rows +5\n +Duplicates +1.*\n +Suppressed +0\n +Recipients +2\n/,
    );
    expect(preview.output).toMatch(
      /Segments +2\n +Cost +€\d.*\n +Balance +€100,000.00, covers it\n/,
    );
    expect(preview.output).toMatch(
      /Duration +2 requests, one for each recipient, at 1,000 a second\n/,
    );
    expect(preview.output.match(/line \d+/g)).toEqual([
      'line 5',
      'line 6',
      'line 8',
      'line 9',
      'line 10',
    ]);
    expect(readFileSync(path.join(place.folder, 'bad.csv'), 'utf8').split('\n')).toEqual([
      'line,reason',
      expect.stringMatching(/^5,"Mobile number: expected \+ and the country code/),
      expect.stringMatching(/^6,"Mobile number: a spreadsheet has shortened the number/),
      expect.stringMatching(/^8,"name: the cell is empty/),
      expect.stringMatching(/^9,"Mobile number: the cell is empty/),
      expect.stringMatching(/^10,"expected 2 cells, got 3/),
      '',
    ]);
    expect(place.sandbox.messages()).toEqual([]);

    // A preview binds nobody: the text may be corrected. Without a question, nothing is sent.
    const corrected = ['run', list, '--text', 'Dear {{name}}', '--sender', 'MyApp'];
    const asked = await place.call(corrected);
    expect([asked.code, asked.errors]).toEqual([2, expect.stringContaining('--yes')]);
    expect(place.sandbox.requests({ operation: 'sms.send' })).toEqual([]);

    const sent = await place.run([...corrected, '--yes']);
    expect(sent).toMatchObject({ code: 0 });
    expect(sent.output).toContain('Campaign list: sent');
    expect(sent.errors).toMatch(/100%, 2 of 2\n$/);
    const texts = place.sandbox.messages().map(({ text }) => text);
    expect(texts.sort()).toEqual(['Dear Ann', 'Dear Bob\nMiller']);

    const again = await place.run([...corrected, '--yes']);
    expect(again).toMatchObject({
      code: 0,
      output: expect.stringContaining('Campaign list: sent'),
    });
    const other = await place.call([...args, '--yes']);
    expect(other).toMatchObject({ code: 1, errors: expect.stringContaining('another text') });
    place.write('list.csv', 'name;phone\nAnn;+447400000009\n');
    const otherList = await place.call([...corrected, '--yes']);
    expect(otherList).toMatchObject({ code: 1, errors: expect.stringContaining('another list') });
    expect(place.sandbox.messages()).toHaveLength(2);
    for (const { output, errors } of [preview, asked, sent, again, other, otherList]) {
      expect(output + errors).not.toContain(key);
      expect(errors).not.toMatch(/\d{9}|Warning/);
    }
  },
);

test.concurrent(
  'Ctrl-C pauses; kill -9 loses nothing; the same command ends it, with none sent twice',
  async (context) => {
    const place = await openPlace(context, { latency: [20, 60] });
    place.write('list.csv', listOf(6000));
    const args = [
      'run',
      'list.csv',
      ...send,
      '--yes',
      '--rate',
      '30',
      '--timeout',
      '1',
      '--settle',
      '2',
    ];
    const sent = () => place.sandbox.messages().length;

    const first = place.start(args);
    await context.expect.poll(sent).toBeGreaterThan(300);
    first.child.kill('SIGINT');
    expect(await first.ended).toBe(130);
    expect(first.output()).toContain('Campaign list: paused');
    const afterCtrlC = sent();

    const second = place.start(args);
    await context.expect.poll(sent).toBeGreaterThan(afterCtrlC + 700);
    second.child.kill('SIGKILL');
    expect(await second.ended).toBeNull();
    expect(second.output()).toContain('Campaign list continues');

    const third = await place.run(args);
    const counts = countSent(place.sandbox);
    expect(Math.max(...counts.values())).toBe(1);
    const status = await place.call(['status', 'list', '--json']);
    const progress = JSON.parse(status.output) as CampaignProgress;
    const { accepted, reconciled, uncertain, recipients, pending } = progress;
    expect({ recipients, pending }).toEqual({ recipients: 6000, pending: 0 });
    expect(accepted + reconciled + uncertain).toBe(6000);
    // A killed process leaves as many open requests as it made at the same time.
    expect(uncertain).toBeLessThanOrEqual(800);
    expect(counts.size).toBeGreaterThanOrEqual(accepted + reconciled);
    expect([third.code, status.code]).toEqual(uncertain > 0 ? [3, 3] : [0, 0]);
  },
);
