import parsePhoneNumber from 'libphonenumber-js/max';
import { describe, expect, test } from 'vitest';
import { openApi } from './support/open-api.ts';
import { createSandbox, outcomes, outcomesByCountry } from '../src/index.ts';

const names = Object.keys(outcomes);
const countries = Object.entries(outcomesByCountry).map(
  ([country, byOutcome]) => [country, Object.entries<readonly string[]>(byOutcome)] as const,
);

describe.each(countries)('the numbers of %s', (country, byOutcome) => {
  test('are mobile numbers of it for libphonenumber, some for each outcome', () => {
    expect(byOutcome.map(([outcome]) => outcome)).toEqual(names);
    const numbers = byOutcome.flatMap(([, own]) => own);
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const number of numbers) {
      const parsed = parsePhoneNumber(number);
      expect([number, parsed?.country, parsed?.isValid()]).toEqual([number, country, true]);
      expect(['MOBILE', 'FIXED_LINE_OR_MOBILE']).toContain(parsed?.getType());
    }
  });

  test('have a price, and give their outcome', async () => {
    await using sandbox = createSandbox({ clock: 'manual' });
    const call = openApi(sandbox);
    for (const [outcome, numbers] of byOutcome) {
      const [own, usual] = [numbers.at(-1) ?? '', outcomes[outcome as keyof typeof outcomes][0]];
      const body = { to: [own, usual], message: 'Hi', sender_id: 'MyApp' };
      const { json } = await call('POST', '/sms/send', { body });
      const [first, second] = json.results as { readonly status: string }[];
      expect([outcome, first?.status]).toEqual([outcome, second?.status]);
    }
    await sandbox.clock.advance('4d');
    for (const [outcome, numbers] of byOutcome) {
      const statusOf = (recipient: string | undefined): unknown =>
        sandbox.messages({ recipient })[0]?.status;
      const usual = outcomes[outcome as keyof typeof outcomes][0];
      expect([outcome, statusOf(numbers.at(-1))]).toEqual([outcome, statusOf(usual)]);
    }
  });
});

test('the British numbers of `outcomes` are refused by libphonenumber, which is why the others exist', () => {
  expect(parsePhoneNumber(outcomes.delivered[0])?.isValid()).toBe(false);
});
