import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createSandbox, type Fault } from '@23telecom/sandbox/node';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSimulation } from './simulate.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'simulation-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Faults that a reader has switched on under Developers. */
const switched: readonly Fault[] = [
  { kind: 'drop-after', on: 'sms.send', times: 1 },
  { kind: 'status', status: 402, on: 'sms.send' },
];

test.each(['balance-too-low', 'rate-limit', 'drop-after-acceptance'] as const)(
  'what if %s: a server that was killed leaves no failure to its successor, but the switches',
  async (whatIf) => {
    const data = path.join(folder, 'sandbox.data');
    const first = createSandbox({ data });
    const simulation = createSimulation(first);
    for (const fault of switched) first.faults.add(fault);
    simulation.begin('r_first', whatIf, ['+447911123456']);
    expect(first.faults.list()).toHaveLength(3);
    await first.close();

    const second = createSandbox({ data });
    // Control: the file has kept all of them.
    expect(second.faults.list()).toHaveLength(3);
    const next = createSimulation(second);
    expect(second.faults.list().map(({ fault }) => fault)).toEqual(switched);
    expect(next.isOn('r_first')).toBe(false);

    // A new one works, and ends.
    next.begin('r_second', whatIf, ['+447911123456']);
    expect(second.faults.list()).toHaveLength(3);
    next.end('r_second');
    expect(second.faults.list().map(({ fault }) => fault)).toEqual(switched);
    await second.close();
  },
);
