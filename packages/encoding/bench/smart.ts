import { measure } from 'mitata';
import { explainOffenders } from '../src/explain/index.ts';
import { analyze } from '../src/index.ts';
import { smarten } from '../src/smart/index.ts';
import { repeatTo } from './cases.ts';
import { formatTime, printTable } from './print.ts';

const texts: readonly (readonly [string, string])[] = [
  ['Cyrillic', 'Ваш заказ уже в пути, ждите. '],
  ['Arabic', 'مرحبا بك في المتجر الجديد '],
  ['Chinese', '您的验证码是一二三四，请勿泄露。'],
  ['Hindi', 'आपका ऑर्डर रास्ते में है। '],
  ['emoji', 'Great news 🎉 your parcel 📦 is here 😀! '],
  ['curly quotes', 'It’s “free” – today… and it won’t last. '],
  ['Polish', 'Zażółć gęślą jaźń – „tak”, proszę. '],
  ['curly quotes, last character Cyrillic', ''],
];

function textOf(name: string, pattern: string, length: number): string {
  if (pattern !== '') return repeatTo(pattern, length);
  const [, quotes = ''] = texts.find(([other]) => name.startsWith(other)) ?? [];
  return `${repeatTo(quotes, length - 1)}я`;
}

async function timeOf(run: () => unknown): Promise<number> {
  return (await measure(run, { min_cpu_time: 50e6 })).min;
}

/**
 * Measures `smarten` beside `analyze`. A text in another script, which it cannot help, must cost no more
 * than two analyses.
 */
export async function measureSmart(): Promise<void> {
  const lengths = [20, 160, 1000];
  const rows = new Map<string, string[]>();
  for (const [name, pattern] of texts) {
    const row: string[] = [];
    for (const length of lengths) {
      const text = textOf(name, pattern, length);
      const analysis = await timeOf(() => analyze(text));
      const smart = await timeOf(() => smarten(text));
      row.push(`${formatTime(smart)}, ${(smart / analysis).toFixed(1)}× analyze`);
    }
    const text = textOf(name, pattern, 1000);
    row.push(formatTime(await timeOf(() => explainOffenders(text))));
    rows.set(name, row);
  }
  const header = lengths.map((length) => `smarten, ${length} characters`);
  printTable(['', ...header, 'explainOffenders, 1,000'], rows);
}
