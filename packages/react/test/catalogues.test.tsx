import { ar } from '@23telecom/react/catalogues/ar';
import { de } from '@23telecom/react/catalogues/de';
import { es } from '@23telecom/react/catalogues/es';
import { fr } from '@23telecom/react/catalogues/fr';
import { hi } from '@23telecom/react/catalogues/hi';
import { ja } from '@23telecom/react/catalogues/ja';
import { pt } from '@23telecom/react/catalogues/pt';
import { tr } from '@23telecom/react/catalogues/tr';
import { zh } from '@23telecom/react/catalogues/zh';
import {
  type CompleteSmsCatalogue,
  english,
  formatCount,
  formatProblem,
  type SmsSentence,
  useSmsComposer,
} from '@23telecom/react/composer';
import { analyze } from '@23telecom/encoding';
import { outcomes } from '@23telecom/sandbox';
import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { SmsForm, type SmsFormLabels } from '../copy-in/sms-form.tsx';
import { arabicLabels, germanLabels } from './browser/page/labels.ts';
import { openTelecom } from './open-telecom.tsx';

const all = [de, fr, es, pt, tr, ar, hi, ja, zh];

/** The names of the parameters of a sentence, in each of its forms. */
const parametersOf = (sentence: SmsSentence) =>
  (typeof sentence === 'string' ? [sentence] : Object.values(sentence)).map((form: string) =>
    [...form.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort(),
  );

/** The parameters that some forms may write as words, such as "one character". */
const optional = new Set(['count']);

describe.each(all.map((catalogue) => [catalogue.locale, catalogue] as const))(
  'the catalogue %s',
  (_, { locale, sentences }: CompleteSmsCatalogue) => {
    test('has each sentence with the parameters of the English one', () => {
      expect(sentences).toHaveLength(english.sentences.length);
      sentences.forEach((sentence, index) => {
        const expected = [...new Set(parametersOf(english.sentences[index] ?? '').flat())];
        for (const found of parametersOf(sentence)) {
          expect(expected).toEqual(expect.arrayContaining(found));
          expect(found).toEqual(
            expect.arrayContaining(expected.filter((name) => !optional.has(name ?? ''))),
          );
        }
      });
    });

    test('shares no sentence with English', () => {
      const same = sentences.filter(
        (sentence, index) =>
          JSON.stringify(sentence) === JSON.stringify(english.sentences[index]) &&
          /[a-z]{3}/.test(JSON.stringify(sentence).replaceAll(/\{\w+\}/g, '')),
      );
      // The French word is the English one.
      expect(same).toEqual(
        locale === 'fr' ? [{ one: '{count} segment', other: '{count} segments' }] : [],
      );
    });

    test('has only plural forms that the language has', () => {
      const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
      for (const sentence of sentences) {
        if (typeof sentence !== 'string')
          expect(forms).toEqual(expect.arrayContaining(Object.keys(sentence)));
      }
    });
  },
);

describe('plural forms', () => {
  const count = (units: number, catalogue: CompleteSmsCatalogue) =>
    formatCount({ ...analyze('a'), unitsLeft: units }, catalogue);

  test.each([
    [1, 'مقطع واحد، بقي حرف واحد'],
    [2, 'مقطع واحد، بقي حرفان'],
    [5, 'مقطع واحد، بقيت 5 أحرف'],
    [11, 'مقطع واحد، بقي 11 حرفًا'],
    [100, 'مقطع واحد، بقي 100 حرف'],
  ])('Arabic has its own for %d', (units, sentence) => {
    const plain = count(units, ar).replaceAll(/[\u2066-\u2069]/g, '');
    expect(plain.replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))).toBe(
      sentence,
    );
  });

  test.each([
    [de, 1, '1 Segment, noch 1 Zeichen'],
    [fr, 0, '1 segment, 0 caractère restant'],
    [es, 1, '1 segmento, queda 1 carácter'],
    [pt, 2, '1 segmento, restam 2 caracteres'],
    [tr, 3, '1 bölüm, 3 karakter kaldı'],
    [ja, 3, '1通分、残り3文字'],
    [zh, 3, '1条，还可输入3个字符'],
    [hi, 3, '1 भाग, 3 अक्षर बाकी'],
  ])('%o with %d', (catalogue, units, sentence) => {
    expect(count(units, catalogue)).toBe(sentence);
  });
});

describe('formatProblem', () => {
  test('takes a catalogue of your own, whose gaps are filled by its base', () => {
    const own = { locale: 'de', sentences: { 'text.EMPTY': 'Was gibt es Neues?' }, base: de };
    expect(formatProblem({ place: 'text', code: 'EMPTY', params: {} }, own)).toBe(
      'Was gibt es Neues?',
    );
    expect(formatProblem({ place: 'senderId', code: 'EMPTY', params: {} }, own)).toBe(
      'Geben Sie einen Absender ein.',
    );
    const bare = { locale: 'de', sentences: own.sentences };
    expect(formatProblem({ place: 'senderId', code: 'EMPTY', params: {} }, bare)).toBe(
      'Enter a sender name.',
    );
  });

  test('takes a sentence for one code of a group', () => {
    const own = { locale: 'en', sentences: { 'recipients.TOO_LONG': 'too many digits.' } };
    const params = { position: 3 };
    expect(formatProblem({ place: 'recipients', code: 'TOO_LONG', params }, own)).toBe(
      'Number 3: too many digits.',
    );
    expect(formatProblem({ place: 'recipients', code: 'TOO_SHORT', params }, own)).toBe(
      'Number 3: this is not a valid phone number. Check the digits.',
    );
  });

  test('has a sentence for a code that is not known yet', () => {
    for (const place of ['recipients', 'senderId', 'text', 'send'] as const) {
      expect(formatProblem({ place, code: 'NEW_CODE', params: {} })).toMatch(/^\w.*\.$/);
    }
  });
});

describe.each([
  ['German', de, germanLabels, /[A-Za-z]{2,}/g],
  ['Arabic', ar, arabicLabels, /[A-Za-z]{2,}/g],
] as const)('a form in %s has no English word', (language, catalogue, labels, word) => {
  const rates = [{ dialCode: '44', country: 'United Kingdom', rate: 0.04 }];

  /** Words of the page, without those of the catalogue and the labels. */
  const foreignWords = (given: SmsFormLabels) => {
    const known = JSON.stringify([catalogue.sentences, given]);
    const texts = Array.from(document.querySelectorAll('body *'), ({ childNodes }) =>
      Array.from(childNodes, (node) => (node.nodeType === Node.TEXT_NODE ? node.textContent : '')),
    );
    const found = texts.flat().join(' ').match(word) ?? [];
    return found.filter((each) => !known.includes(each));
  };
  const shown = () => document.body.textContent;

  test('in its problems, its count and its outcome', async () => {
    const { Providers, sandbox } = openTelecom({ rates });
    const user = userEvent.setup();
    render(<SmsForm catalogue={catalogue} labels={labels} />, { wrapper: Providers });
    const [to, from, text] = [labels.recipients, labels.senderId, labels.text].map((name) =>
      screen.getByLabelText(name),
    ) as [HTMLElement, HTMLElement, HTMLElement];
    const button = screen.getByRole('button', { name: labels.send });
    await user.click(button);
    expect(screen.getAllByRole('alert').filter(({ textContent }) => textContent)).toHaveLength(3);
    expect(foreignWords(labels)).toEqual([]);

    await user.type(to, '07911, x123');
    await user.type(from, '1 1');
    await user.click(text);
    await user.paste(`“€”${'а'.repeat(70)}`);
    await user.click(button);
    expect(foreignWords(labels)).toEqual([]);

    await user.clear(to);
    await user.type(to, `${outcomes.delivered[0]} ${outcomes.blockedCountry[0]}`);
    await user.clear(from);
    await user.type(from, '+447911123456');
    await user.clear(text);
    await user.paste('12');
    await user.click(button);
    await waitFor(() => expect(sandbox.messages()).toHaveLength(1));
    await waitFor(() => expect(document.querySelectorAll('bdi').length).toBeGreaterThan(2));
    expect(foreignWords(labels)).toEqual([]);
    expect(shown().length).toBeGreaterThan(100);
  });

  test('the control: the English form has some', () => {
    const { Providers } = openTelecom({ rates });
    render(<SmsForm labels={labels} />, { wrapper: Providers });
    expect(foreignWords(labels).length).toBeGreaterThan(0);
    expect(language).not.toBe('English');
  });
});

test('the digits and amounts are those of the language', async () => {
  const rates = [{ dialCode: '44', country: 'United Kingdom', rate: 0.04 }];
  const { Providers } = openTelecom();
  const Price = () => {
    const { priceSentence } = useSmsComposer({
      rates,
      currency: 'EUR',
      catalogue: de,
      defaultValues: { recipients: '+447911123456, +33612345678', text: 'Hi' },
    });
    return <p>{priceSentence}</p>;
  };
  render(<Price />, { wrapper: Providers });
  expect(screen.getByText('0,04 €, kein Preis für 1 Nummer')).toBeDefined();
});
