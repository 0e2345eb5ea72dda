import { performance } from 'node:perf_hooks';
import GraphemeSplitter from 'grapheme-splitter';
import { countGraphemes as countWithSegmenter } from 'unicode-segmenter/grapheme';
import { repeatTo } from './cases.ts';
import { countGraphemes, graphemes, splitGraphemes } from '../src/graphemes/index.ts';
import { inspect } from '../src/inspect/index.ts';
import { segment } from '../src/segments/segment.ts';
import { formatTime, printTable } from './print.ts';

const scripts = [
  ['English', 'Your order is on its way. '],
  ['Russian', 'Ваш заказ уже в пути. '],
  ['Arabic', 'طلبك في الطريق إليك. '],
  ['Hindi', 'आपका ऑर्डर रास्ते में है। '],
  ['Bengali', 'আপনার অর্ডার পথে আছে। '],
  ['Tamil', 'உங்கள் ஆர்டர் வழியில் உள்ளது. '],
  ['Burmese', 'သင့်အော်ဒါ လမ်းတွင်ရှိသည်။ '],
  ['Khmer', 'ការបញ្ជាទិញរបស់អ្នកកំពុងធ្វើដំណើរ។ '],
  ['Thai', 'คำสั่งซื้อของคุณกำลังเดินทาง '],
  ['Korean', '주문하신 상품이 배송 중입니다. '],
  ['Chinese', '您的订单正在配送途中。'],
  ['emoji', '👩‍👩‍👧‍👦👍🏽🇩🇪❤️'],
] as const;

/** Endless clusters and the like, on which careless algorithms take quadratic time. */
const badCases = [
  ['combining marks', '\u0301'],
  ['variation selectors', '\u{e0100}'],
  ['prepended characters', '\u0600'],
  ['leading Hangul consonants', '\u1100'],
  ['regional indicators', '🇩'],
  ['joined emoji', '👩\u200d'],
  ['consonants and viramas', 'क्'],
  ['lone surrogates', '\ud83d'],
  ['Hindi', 'आपका ऑर्डर रास्ते में है। '],
  ['Korean', '주문하신 상품이 배송 중입니다. '],
] as const;

const splitter = new GraphemeSplitter();

/** The fastest of several runs, in nanoseconds: other work on the machine affects it least. */
function timeOf(run: () => unknown, runs: number): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times) * 1e6;
}

/** Measures 1,000 code units of each script beside other packages. `inspect` gets 2,000. */
export function measureScripts(): void {
  const rows = scripts.map(([name, unit]): [string, string[]] => {
    const text = repeatTo(unit, 1000);
    const first = timeOf(() => countGraphemes(text), 1);
    const times = [
      timeOf(() => countGraphemes(text), 300),
      timeOf(() => splitGraphemes(text), 300),
      timeOf(() => countWithSegmenter(text), 300),
      timeOf(() => splitter.countGraphemes(text), 20),
      timeOf(() => inspect(text + text), 100),
    ];
    return [name, [first, ...times].map(formatTime)];
  });
  const header = ['1,000 code units', 'first countGraphemes', 'countGraphemes', 'splitGraphemes'];
  header.push('unicode-segmenter', 'grapheme-splitter', 'inspect, 2,000 code units');
  printTable(header, new Map(rows));
}

/** Measures 100,000 code units of the bad cases: the time must be linear in the length. */
export function measureBadCases(): void {
  const rows = badCases.map(([name, unit]): [string, string[]] => {
    const [text, tenth] = [repeatTo(unit, 100_000), repeatTo(unit, 10_000)];
    const times = [
      timeOf(() => countGraphemes(tenth), 20),
      timeOf(() => countGraphemes(text), 7),
      timeOf(() => splitGraphemes(text), 7),
      timeOf(() => segment(text, { keep: graphemes }), 7),
      timeOf(() => inspect(text), 7),
    ];
    return [name, times.map(formatTime)];
  });
  const header = ['100,000 code units', 'countGraphemes, 10,000', 'countGraphemes'];
  header.push('splitGraphemes', 'segment with graphemes', 'inspect');
  printTable(header, new Map(rows));
}
