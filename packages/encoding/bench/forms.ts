import { estimateCost } from '../src/index.ts';
import { formatMoneyRange } from '../src/format/index.ts';
import { readNumbers } from '../src/number/index.ts';
import { measure, parseTemplate, type TemplateRow } from '../src/template/index.ts';
import { rates } from './campaign.ts';
import { printTable } from './print.ts';

const count = 100_000;
const template = parseTemplate('Hi {{name}}, your order {{order}} is on its way to {{city}}.');

function* createRows(createName: (index: number) => string): Generator<TemplateRow> {
  for (let index = 0; index < count; index++) {
    yield {
      name: createName(index),
      order: index,
      city: 'Bath',
      phone: `+447400${String(index).padStart(6, '0')}`,
    };
  }
}

function toLines(createLine: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => createLine(index)).join('\n');
}

const isPolish = (index: number): boolean => index % 10 === 0;
const digits = (index: number): string => String(index).padStart(6, '0');
const pricing = { estimateCost, to: 'phone', rates, currency: 'EUR' };

const runs: readonly (readonly [string, () => unknown])[] = [
  [
    'measure, GSM-7',
    () =>
      measure(
        template,
        createRows(() => 'Ann'),
      ),
  ],
  [
    'measure, every tenth UCS-2',
    () =>
      measure(
        template,
        createRows((index) => (isPolish(index) ? 'Łucja' : 'Ann')),
      ),
  ],
  [
    'measure, all UCS-2',
    () =>
      measure(
        template,
        createRows(() => 'Łucja'),
      ),
  ],
  [
    'measure with prices',
    () =>
      measure(
        template,
        createRows(() => 'Ann'),
        { pricing },
      ),
  ],
  ['readNumbers, E.164', () => readNumbers(toLines((index) => `+447400${digits(index)}`))],
  [
    'readNumbers, national',
    () =>
      readNumbers(
        toLines((index) => `07400 ${digits(index)}`),
        { country: 'GB' },
      ),
  ],
  [
    'readNumbers, table',
    () => readNumbers(`name,phone\n${toLines((index) => `Ann,+44 7400 ${digits(index)}`)}`),
  ],
  [
    'readNumbers, without plus',
    () =>
      readNumbers(
        toLines((index) => `7916${digits(index)}0`),
        { country: 'GB' },
      ),
  ],
  ['readNumbers, none', () => readNumbers(toLines((index) => `Ann ${index}`))],
  [
    'formatMoneyRange',
    () => {
      for (let index = 0; index < count; index++) {
        formatMoneyRange(index / 10_000, (index + 7) / 10_000, 'EUR', { locale: 'en' });
      }
    },
  ],
];

/** Measures processor time for 100,000 rows, numbers or amounts. */
export function measureForms(): void {
  const rows = new Map<string, string[]>();
  for (const [name, run] of runs) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    rows.set(name, [`${((user + system) / 1e6).toFixed(2)} s`]);
  }
  printTable(['', `processor time for ${count.toLocaleString('en')}`], rows);
}
