// Processor time of useSmsCost in one render, including React and jsdom. Run it after a build:
// pnpm --filter @23telecom/react bench
import { JSDOM } from 'jsdom';

process.env.NODE_ENV = 'production';
const { window } = new JSDOM();
Object.assign(globalThis, { window, document: window.document });
const { useSmsCost } = await import('@23telecom/react');
const { createElement } = await import('react');
const { createRoot } = await import('react-dom/client');
const { flushSync } = await import('react-dom');

// As long as the provider's list: 230 countries with four networks each, every row with its own date.
const rates = Array.from({ length: 1_000 }, (_, index) => ({
  dialCode: String(20 + Math.floor(index / 4)),
  country: `Country ${Math.floor(index / 4)}`,
  network: `Network ${index % 4}`,
  rate: 0.01 + (index % 7) / 1000,
  validFrom: new Date(Date.UTC(2026, 0, 1) + index * 1_000_000).toISOString(),
  validUntil: null,
}));
const at = '2026-11-23T12:00:00Z';
const numbersFrom = (first) =>
  Array.from({ length: 100 }, (_, index) => `+${20 + ((first + index) % 230)}79${1e6 + index}`);

const Cost = ({ showsOffenders, ...input }) => {
  const cost = useSmsCost({ ...input, rates, at, senderId: 'MyApp' });
  const offenders = showsOffenders ? cost.offenders.length : undefined;
  return createElement('p', null, cost.analysis.segments, cost.estimate?.max, offenders);
};

const renders = 1_000;
const measure = (name, budgetMs, inputAt) => {
  const root = createRoot(window.document.createElement('div'));
  const inputs = Array.from({ length: renders }, (_, index) => inputAt(index));
  const render = (input) => {
    // Processor time instead of wall time, so that other work on the machine does not count.
    const before = process.cpuUsage();
    flushSync(() => root.render(createElement(Cost, input)));
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  inputs.forEach(render);
  const times = inputs.map(render).sort((one, other) => one - other);
  const at = (share) => times[Math.floor(renders * share)].toFixed(3);
  const budget = budgetMs === undefined ? '' : `, budget ${budgetMs} ms`;
  console.log(`${name}: median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms${budget}`);
  root.unmount();
};

const latin = 'The quick brown fox jumps over the lazy dog. ';
const cyrillic = 'Съешь же ещё этих мягких французских булок. ';
// The text is barely longer than its slice, because a slice keeps the whole text in memory.
const write = (alphabet, length) =>
  alphabet.repeat(Math.ceil(length / alphabet.length)).slice(0, length);
const to = numbersFrom(0);

measure('every input is new, 2,000 characters, 100 recipients in 100 countries', 1, (index) => ({
  text: write(latin, 1_500 + (index % 500)),
  to: numbersFrom(index),
}));
for (const [alphabet, name] of [
  [latin, 'Latin'],
  [cyrillic, 'Cyrillic'],
]) {
  measure(`a key press in 2,000 ${name} characters`, 1, (index) => ({
    text: write(alphabet, 1_500 + (index % 500)),
    to,
  }));
  measure(`a key press in 10,000 ${name} characters`, 1, (index) => ({
    text: write(alphabet, 9_500 + (index % 500)),
    to,
  }));
}
// On demand, and not at each key press: as many objects as characters, so the collector decides on the worst.
measure('reading `offenders` of 10,000 Cyrillic characters', undefined, (index) => ({
  text: write(cyrillic, 9_500 + (index % 500)),
  to,
  showsOffenders: true,
}));
