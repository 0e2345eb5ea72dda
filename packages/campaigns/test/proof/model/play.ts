import type { Database } from '../../../src/database/database.ts';
import { compareOutcomes } from './compare-outcomes.ts';
import { movesOfHold } from './moves-of-hold.ts';
import { movesOfWorld } from './moves-of-world.ts';
import { createPlayState, timesSent } from './play-state.ts';
import { RealTables, readModel } from './real-tables.ts';
import { carryOut, type RuleStep } from './rule-model.ts';

/** The findings of a sequence. */
export interface Play {
  /** Steps on the tables, and pairs of them at the same moment. */
  readonly steps: number;
  readonly pairs: number;
  /** Batches that the provider accepted more often than a person decided. */
  readonly doubled: number;
}

/** Replaces steps on the tables, for a control that breaks the rule. */
export type Sabotage = (second: number, step: RuleStep) => Promise<unknown> | undefined;

/**
 * Two looks at the same moment share the batches that are due, because each skips those that the other has locked. No
 * order explains how they do, so only what they have taken together counts.
 */
function shared(steps: readonly RuleStep[], results: readonly unknown[]): readonly unknown[] {
  if (steps.length < 2 || steps.some(({ kind }) => kind !== 'look')) return results;
  const taken = results.flat() as readonly { readonly batch: number }[];
  return taken.toSorted((one, other) => one.batch - other.batch);
}

/**
 * Plays a sequence: three processes, a provider and a person, each number a choice among the moves that are
 * possible then. Every result and every state must be those of the model. Of two steps at the same moment, one
 * of the two orders must explain both.
 *
 * @throws Error that names the steps so far
 */
export async function play(
  database: Database,
  choices: readonly number[],
  sabotage?: Sabotage,
): Promise<Play> {
  const tables = await RealTables.create(database);
  const state = createPlayState(tables.batches);
  const trace: string[] = [];
  let steps = 0;
  let pairs = 0;

  function fail(found: unknown, expected: unknown): never {
    const [what, instead] = [found, expected].map((value) => JSON.stringify(value));
    throw new Error(`after ${trace.join('; ')}\nfound ${what}\nexpected ${instead}`);
  }

  function allowance(batch: number): number {
    return 1 + (state.resends.get(batch) ?? 0);
  }

  async function onTables(step: RuleStep): Promise<unknown> {
    steps += 1;
    const { now } = state.model;
    return (await sabotage?.(now, step)) ?? tables.carryOut(now, step);
  }

  /** Takes the order of the steps that explains the results and the states. */
  async function compare(given: readonly RuleStep[], results: readonly unknown[]): Promise<void> {
    if (sabotage) return;
    const found = JSON.stringify({ results: shared(given, results), state: await tables.read() });
    const orders = [given, given.toReversed()].map((order) => {
      const model = structuredClone(state.model);
      const expected = new Map(order.map((step) => [step, carryOut(model, step)]));
      const each = shared(
        given,
        given.map((step) => expected.get(step)),
      );
      return { model, text: JSON.stringify({ results: each, state: readModel(model) }) };
    });
    const match = orders.find(({ text }) => text === found);
    if (!match)
      return fail(
        found,
        orders.map(({ text }) => text),
      );
    state.model = match.model;
  }

  function checkBooks(): void {
    for (const { id, state: batchState, outcome } of state.model.batches) {
      const sent = timesSent(state, id);
      if (sent > allowance(id)) fail(`${sent} sent`, `${allowance(id)} at most`);
      const isForgotten =
        batchState === 'planned' || batchState === 'claimed' || outcome === 'failed';
      if (isForgotten && sent >= allowance(id)) fail('a forgotten send', batchState);
    }
  }

  for (const choice of choices) {
    // Attempts that go on lead further than new ones.
    const ofHolds = state.holds.flatMap((hold) => movesOfHold(state, hold));
    const moves = [...ofHolds, ...ofHolds, ...movesOfWorld(state, steps)];
    const first = moves[choice % moves.length];
    if (!first?.step) {
      first?.then(undefined);
      continue;
    }
    const others = moves.filter((move) => move.step && move.source !== first.source);
    const second = choice % 3 === 0 ? others[(choice >> 4) % others.length] : undefined;
    const made = second ? [first, second] : [first];
    const given = made.flatMap(({ step }) => step ?? []);
    trace.push(given.map((step) => JSON.stringify(step)).join(' beside '));
    const results = await Promise.all(given.map(onTables));
    if (second) pairs += 1;
    await compare(given, results);
    for (const [index, move] of made.entries()) move.then(results[index]);
    if (!sabotage) checkBooks();
  }
  if (!sabotage) {
    const { found, expected } = await compareOutcomes(database, tables, state.model);
    if (JSON.stringify(found) !== JSON.stringify(expected)) fail(found, expected);
  }
  await tables.remove();
  const doubled = tables.batches.filter((id) => timesSent(state, id) > allowance(id)).length;
  return { steps, pairs, doubled };
}
