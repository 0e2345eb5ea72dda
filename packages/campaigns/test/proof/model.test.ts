import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import { ensureWeeks } from '../../src/statements/ensure-weeks.ts';
import { isFull } from '../support/is-full.ts';
import { openTestDatabase, type TestDatabase } from '../support/open-test-database.ts';
import { prepareStatements } from './model/prepare-statements.ts';
import { play, type Sabotage } from './model/play.ts';
import { timeOf } from './model/real-tables.ts';

/** A part of the sequences, with a database of its own: they run at the same time. */
interface Leg {
  readonly opened: TestDatabase;
  readonly prepared: Database;
}

async function openLeg(): Promise<Leg> {
  const opened = await openTestDatabase();
  const { database } = opened;
  await ensureWeeks(database, timeOf(0));
  await database.query(
    `update telecom.store set system_identifier = 'checked', started_at = pg_postmaster_start_time()`,
  );
  return { opened, prepared: prepareStatements(database) };
}

let legs: readonly Leg[] = [];

beforeAll(async () => {
  legs = await Promise.all(Array.from({ length: 4 }, openLeg));
});
afterAll(() => Promise.all(legs.map(({ opened }) => opened.close())));

const sequences = Number(process.env.MODEL_SEQUENCES ?? (isFull ? 2000 : 400));
const length = Number(process.env.MODEL_LENGTH ?? 24);
const seed = Number(process.env.MODEL_SEED ?? 14);

function choicesOf(maxLength: number): fc.Arbitrary<number[]> {
  return fc.array(fc.nat(2 ** 20), { minLength: maxLength / 2, maxLength, size: 'max' });
}

const choices = choicesOf(length);
/** A double takes a chain of moves, which is rare in short sequences. */
const longChoices = choicesOf(4 * length);

test(
  `the tables follow the rule in ${sequences} sequences of steps, many at the same moment`,
  { timeout: 300_000 },
  async () => {
    let steps = 0;
    let pairs = 0;
    const results = await Promise.allSettled(
      legs.map(({ prepared }, index) =>
        fc.assert(
          fc.asyncProperty(choices, async (numbers) => {
            const result = await play(prepared, numbers);
            steps += result.steps;
            pairs += result.pairs;
          }),
          { numRuns: sequences / legs.length, seed: seed + index, endOnFailure: true },
        ),
      ),
    );
    expect(results.filter(({ status }) => status === 'rejected')).toEqual([]);
    expect(pairs).toBeGreaterThan(sequences);
    console.log(`${sequences} sequences: ${steps} steps, ${pairs} pairs`);
  },
);

test('the control: with a lease that plans again what may have been sent, the model sees doubles', async () => {
  const [{ opened, prepared }] = legs as readonly [Leg];
  const { database } = opened;
  const naive: Sabotage = (second, step) =>
    step.kind !== 'rescue'
      ? undefined
      : database
          .query(
            `update telecom.batch set state = 'planned', owner = null, due_at = $1
where state in ('claimed', 'sending') and lease_until < $1 returning 1`,
            [timeOf(second)],
          )
          .then(({ length }) => length);
  let doubled = 0;
  for (const numbers of fc.sample(longChoices, { numRuns: sequences, seed })) {
    doubled += (await play(prepared, numbers, naive)).doubled;
    if (doubled > 0) break;
  }
  expect(doubled).toBeGreaterThan(0);
});
