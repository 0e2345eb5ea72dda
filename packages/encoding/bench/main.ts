import { measure } from 'mitata';
import { analyze } from '../src/index.ts';
import { cases, expectations, growing } from './cases.ts';
import { measureCampaign } from './campaign.ts';
import { floor } from './floor.ts';
import { measureEntries } from './entries.ts';
import { measureForms } from './forms.ts';
import { measureBadCases, measureScripts } from './graphemes.ts';
import { ours, type Peer, peers } from './peers.ts';
import { formatTime, printTable } from './print.ts';
import { measureSmart } from './smart.ts';

/** A call that takes more nanoseconds than this is measured once. */
const slow = 1e9;

/** Rounds of measurements, the functions in turn. */
const rounds = 5;

/** Nanoseconds of a call: the fastest sample, because other work on the machine affects it least. */
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

/** Times of several functions on one text, measured in turn, so that a busy moment affects them all. */
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
    if (least === undefined || own === undefined)
      throw new Error('the floor or this package failed');
    add('floor', formatTime(least));
    add(ours.name, `${formatTime(own)}, ${(own / least).toFixed(2)}× the floor`);
    for (const [place, { name }] of peers.entries()) {
      const time = others[place];
      add(name, time === undefined ? 'fails' : `${(time / own).toFixed(1)}× as long`);
    }
  }
  printTable(['', ...cases.map(([name]) => name)], rows);
}

function checkResults(): void {
  const isRight = ({ read }: Peer, [text, encoding, segments]: (typeof expectations)[number]) => {
    try {
      const found = read(text);
      return found.encoding === encoding && found.segments === segments;
    } catch {
      return false;
    }
  };
  const rows = new Map<string, string[]>();
  for (const peer of [ours, ...peers]) {
    const right = expectations.filter((each) => isRight(peer, each)).length;
    rows.set(peer.name, [`${right} of ${expectations.length}`]);
  }
  printTable(['', 'correct results'], rows);
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
checkResults();
await grow();
measureScripts();
measureBadCases();
await measureSmart();
measureEntries();
measureCampaign();
measureForms();
