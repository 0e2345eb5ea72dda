import { measure } from 'mitata';
import { analyze } from '../src/index.ts';
import { answers, cases, growing } from './cases.ts';
import { measureCampaign } from './campaign.ts';
import { floor } from './floor.ts';
import { measureGraphemes } from './graphemes.ts';
import { ours, type Peer, peers } from './peers.ts';
import { formatTime, printTable } from './print.ts';

/** Nanoseconds above which one call is sample enough. */
const slow = 1e9;

/** How often each is measured anew. */
const rounds = 5;

/**
 * Nanoseconds that a call takes: those of the fastest sample, which other work on the machine
 * moves least.
 */
async function timeOf(run: (text: string) => unknown, text: string): Promise<number | undefined> {
  const start = performance.now();
  try {
    run(text);
  } catch {
    return undefined;
  }
  const first = (performance.now() - start) * 1e6;
  if (first > slow) return first;
  return (await measure(() => run(text), { min_cpu_time: 50e6 })).min;
}

/** The times of several runs of the same text, taken by turns: a busy moment hits none of them alone. */
async function timesOf(
  runs: readonly Peer['run'][],
  text: string,
): Promise<(number | undefined)[]> {
  const times: (number | undefined)[] = runs.map(() => Infinity);
  for (let round = 0; round < rounds; round++) {
    for (const [place, run] of runs.entries()) {
      const best = times[place];
      if (best === undefined || (round > 0 && best > slow)) continue;
      const time = await timeOf(run, text);
      times[place] = time === undefined ? undefined : Math.min(best, time);
    }
  }
  return times;
}

async function compare(): Promise<void> {
  const rows = new Map<string, string[]>();
  const add = (name: string, value: string) => rows.set(name, [...(rows.get(name) ?? []), value]);
  for (const [, text] of cases) {
    const runs = [floor, ours.run, ...peers.map(({ run }) => run)];
    const [least, own, ...others] = await timesOf(runs, text);
    if (least === undefined || own === undefined) throw new Error('one of ours failed');
    add('floor', formatTime(least));
    add(ours.name, `${formatTime(own)}, ${(own / least).toFixed(2)}× the floor`);
    for (const [place, { name }] of peers.entries()) {
      const time = others[place];
      add(name, time === undefined ? 'fails' : `${(time / own).toFixed(1)}× as long`);
    }
  }
  printTable(['', ...cases.map(([name]) => name)], rows);
}

function checkAnswers(): void {
  const isRight = ({ answer }: Peer, [text, encoding, segments]: (typeof answers)[number]) => {
    try {
      const found = answer(text);
      return found.encoding === encoding && found.segments === segments;
    } catch {
      return false;
    }
  };
  const rows = new Map<string, string[]>();
  for (const peer of [ours, ...peers]) {
    const right = answers.filter((each) => isRight(peer, each)).length;
    rows.set(peer.name, [`${right} of ${answers.length}`]);
  }
  printTable(['', 'right answers'], rows);
}

async function grow(): Promise<void> {
  const lengths = [1000, 10_000, 100_000, 1_000_000];
  const rows = new Map<string, string[]>();
  for (const [name, toText] of growing) {
    const row: string[] = [];
    for (const length of lengths) {
      const [time = NaN] = await timesOf([analyze], toText(length));
      row.push(`${formatTime(time)} (${(time / length).toFixed(2)} ns each)`);
    }
    rows.set(name, row);
  }
  printTable(['', ...lengths.map((length) => `${length.toLocaleString('en')} characters`)], rows);
}

console.log(`Node ${process.version}, ${new Date().toISOString().slice(0, 10)}\n`);
await compare();
checkAnswers();
await grow();
measureGraphemes();
measureCampaign();
