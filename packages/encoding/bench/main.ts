import { measure } from 'mitata';
import { analyze } from '../src/index.ts';
import { answers, cases, growing } from './cases.ts';
import { measureCampaign } from './campaign.ts';
import { floor } from './floor.ts';
import { ours, type Peer, peers } from './peers.ts';
import { formatTime, printTable } from './print.ts';

/** Nanoseconds above which one call is sample enough. */
const slow = 1e9;

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
  return (await measure(() => run(text), { min_cpu_time: 200e6 })).min;
}

async function compare(): Promise<void> {
  const rows = new Map<string, string[]>();
  const add = (name: string, value: string) => rows.set(name, [...(rows.get(name) ?? []), value]);
  for (const [, text] of cases) {
    const least = await timeOf(floor, text);
    const own = await timeOf(ours.run, text);
    if (least === undefined || own === undefined) throw new Error('one of ours failed');
    add('floor', formatTime(least));
    add(ours.name, `${formatTime(own)}, ${(own / least).toFixed(2)}× the floor`);
    for (const { name, run } of peers) {
      const time = await timeOf(run, text);
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
      const time = (await timeOf(analyze, toText(length))) ?? NaN;
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
measureCampaign();
