import {
  type SmsComposerOptions,
  type SmsComposerValues,
  useSmsComposer,
} from '@23telecom/react/composer';
import { outcomes } from '@23telecom/sandbox';
import { act, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { StrictMode, useState } from 'react';
import { useForm } from 'react-hook-form';
import { describe, expect, test, vi } from 'vitest';
import { ComposerForm } from './composer-form.tsx';
import { message, openTelecom, type Telecom } from './open-telecom.tsx';

const rates = [{ dialCode: '44', country: 'United Kingdom', rate: 0.04 }];
const filled: SmsComposerValues = {
  text: message.text,
  recipients: '+447911123456',
  senderId: message.senderId,
};

const Composer = (options: SmsComposerOptions) => (
  <ComposerForm composer={useSmsComposer({ rates, ...options })} />
);

const open = (options: SmsComposerOptions = {}) => {
  const telecom = openTelecom({ rates });
  const { Providers } = telecom;
  const view = render(
    <StrictMode>
      <Providers>
        <Composer {...options} />
      </Providers>
    </StrictMode>,
  );
  return { ...telecom, ...view, user: userEvent.setup() };
};

const field = (name: 'To' | 'From' | 'Text') => screen.getByLabelText<HTMLTextAreaElement>(name);
/** The region of the outcome, which follows that of the count. */
const outcome = () => screen.getAllByRole('status').at(-1) ?? document.body;
const button = (name: string) => screen.getByRole('button', { name });
const sentTexts = ({ sandbox }: Pick<Telecom, 'sandbox'>) =>
  sandbox.messages().map(({ recipient, text }) => `${recipient} ${text}`);

describe('writing', () => {
  test('shows the cost while the text is typed', async () => {
    const { user } = open();
    await user.type(field('To'), '+44 7911 123456{enter}+44 7911 123457');
    await user.type(field('Text'), 'Hi');
    expect(screen.getByText('GSM-7, 1 × 0.08')).toBeDefined();
  });

  test('accepts recipients pasted in any format', async () => {
    const { user } = open();
    await user.click(field('To'));
    await user.paste(
      'Name;Phone\nAnn;+44 (0)7911 123456\n"Bob";0044 7911-123457\nAnn;+447911123456',
    );
    expect(screen.getByText('2 numbers, 1 twice')).toBeDefined();
  });

  test('starts with the default values', () => {
    open({ defaultValues: { text: 'Hello', senderId: 'MyApp' } });
    expect([field('Text').value, field('From').value, field('To').value]).toEqual([
      'Hello',
      'MyApp',
      '',
    ]);
  });
});

describe('a cheaper text', () => {
  const rest = ' Come in and see for yourself what we have for you this week';
  const dear = 'It’s “free” – today…' + rest;
  const cheap = 'It\'s "free" - today...' + rest;

  test('is offered, accepted and undone', async () => {
    const { user } = open({ defaultValues: { text: dear } });
    expect(button('Make it cheaper').getAttribute('aria-disabled')).toBe('false');
    await user.click(button('Make it cheaper'));
    expect(field('Text').value).toBe(cheap);
    expect(button('Make it cheaper').getAttribute('aria-disabled')).toBe('true');
    expect(document.activeElement).toBe(button('Make it cheaper'));
    await user.click(button('Undo'));
    expect(field('Text').value).toBe(dear);
  });

  test('can be undone until the text is edited again', async () => {
    const { user } = open({ defaultValues: { text: dear } });
    await user.click(button('Make it cheaper'));
    await user.type(field('Text'), '!');
    expect(button('Undo').getAttribute('aria-disabled')).toBe('true');
    await user.click(button('Undo'));
    expect(field('Text').value).toBe(cheap + '!');
  });

  test.each(['It’s 😀' + rest + rest, 'It’s “free”'])('is not offered for %j', async (text) => {
    const { user } = open({ defaultValues: { text } });
    expect(button('Make it cheaper').getAttribute('aria-disabled')).toBe('true');
    await user.click(button('Make it cheaper'));
    expect(field('Text').value).toBe(text);
  });

  test('may be a text that costs the same, if the caller allows it', async () => {
    const smart = { onlyIfCheaper: false };
    const { user } = open({ defaultValues: { text: 'It’s “free”' }, smart });
    await user.click(button('Make it cheaper'));
    expect(field('Text').value).toBe('It\'s "free"');
  });

  test('may drop emoji if the caller allows it', async () => {
    const text = '😀' + rest + rest;
    const { user } = open({ defaultValues: { text }, smart: { emoji: 'drop' } });
    await user.click(button('Make it cheaper'));
    expect(field('Text').value).toBe(rest + rest);
  });
});

describe('sending', () => {
  test('shows the result for each recipient', async () => {
    const telecom = open({
      defaultValues: {
        ...filled,
        recipients: `${outcomes.delivered[0]} ${outcomes.blockedCountry[0]}`,
      },
    });
    await telecom.user.click(button('Send'));
    const status = await screen.findByText(`${outcomes.delivered[0]}: accepted`, { exact: false });
    expect(outcome().textContent).toBe(
      `${outcomes.delivered[0]}: accepted pending${outcomes.blockedCountry[0]}: blocked_country `,
    );
    expect(status).toBeDefined();
    expect(sentTexts(telecom)).toEqual([`${outcomes.delivered[0]} Hello`]);
  });

  test('happens once, even if the button is clicked several times', async () => {
    const telecom = open({ defaultValues: filled });
    await telecom.user.dblClick(button('Send'));
    await screen.findByText('accepted', { exact: false });
    expect(sentTexts(telecom)).toHaveLength(1);
    expect(telecom.count('sms.send')).toBe(1);
  });

  test('shows that the outcome is uncertain', async () => {
    const telecom = open({ defaultValues: filled });
    telecom.sandbox.faults.add({ kind: 'drop-after', on: 'sms.send' });
    await telecom.user.click(button('Send'));
    expect(await screen.findByText('error: maybe')).toBeDefined();
  });

  test('passes the options to the mutation', async () => {
    const onSuccess = vi.fn();
    const { user } = open({ defaultValues: filled, send: { onSuccess } });
    await user.click(button('Send'));
    await waitFor(() => expect(onSuccess).toHaveBeenCalledTimes(1));
  });
});

describe('problems', () => {
  const alerts = () => screen.getAllByRole('alert').map(({ textContent }) => textContent);

  test('show when a field loses the focus, not before', async () => {
    const { user } = open();
    await user.type(field('From'), 'My App');
    expect(alerts()).toEqual(['', '', '', '']);
    await user.tab();
    expect(alerts()).toEqual([
      '',
      'Use only the letters A to Z and digits, without spaces.',
      '',
      '',
    ]);
    expect(field('From').getAttribute('aria-invalid')).toBe('true');
    await user.clear(field('From'));
    await user.type(field('From'), 'MyApp');
    expect(alerts()).toEqual(['', '', '', '']);
    expect(field('From').getAttribute('aria-invalid')).toBe('false');
  });

  test('prevent sending, and the first field with one gets the focus', async () => {
    const telecom = open({ defaultValues: { text: 'Hello' } });
    await telecom.user.click(button('Send'));
    expect(alerts()).toEqual(['Enter a phone number.', 'Enter a sender name.', '', '']);
    expect(document.activeElement).toBe(field('To'));
    expect(telecom.sandbox.requests()).toEqual([]);
  });

  test('contain the position of a number, never the number', async () => {
    const { user } = open({ defaultValues: { recipients: '+447911123456, 07911 123457' } });
    await user.click(field('To'));
    await user.tab();
    expect(alerts()[0]).toBe('Number 2: start it with + and the country code.');
    expect(alerts()[0]).not.toContain('7911');
  });

  test.each([
    [
      'too many numbers',
      { recipients: Array.from({ length: 101 }, (_, index) => `+44791112${1000 + index}`).join() },
      'Enter no more than 100 phone numbers.',
    ],
    [
      'too long a text',
      { text: 'a'.repeat(255 * 153 + 1) },
      'The message is too long. Remove 1 character.',
    ],
    ['no text', { text: '' }, 'Write a message.'],
  ])('%s', async (_, values, problem) => {
    const telecom = open({ defaultValues: { ...filled, ...values } });
    await telecom.user.click(button('Send'));
    expect(screen.getByText(problem)).toBeDefined();
    expect(telecom.sandbox.requests()).toEqual([]);
  });
});

describe('for assistive technology', () => {
  test('fields have names, and descriptions of their problem and cost', async () => {
    const { user } = open({ defaultValues: { text: 'Hi', recipients: '+447911123456' } });
    await user.click(button('Send'));
    expect(screen.getByRole('textbox', { name: 'Text', description: /^GSM-7, 1 × 0.04/ })).toBe(
      field('Text'),
    );
    expect(screen.getByRole('textbox', { name: 'From', description: /Enter a sender name/ })).toBe(
      field('From'),
    );
  });

  test('two forms have different ids', () => {
    const { Providers } = openTelecom();
    const { container } = render(
      <Providers>
        <Composer />
        <Composer />
      </Providers>,
    );
    const ids = Array.from(container.querySelectorAll('[id]'), ({ id }) => id);
    expect(ids.length).toBeGreaterThan(10);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test('reset restores the start', async () => {
  const { Providers } = openTelecom();
  const onValueChange = vi.fn();
  const Resettable = () => {
    const composer = useSmsComposer({ rates, defaultValues: { text: 'Hello' }, onValueChange });
    return (
      <>
        <ComposerForm composer={composer} />
        <button onClick={composer.reset}>Reset</button>
      </>
    );
  };
  const user = userEvent.setup();
  render(<Resettable />, { wrapper: Providers });
  await user.type(field('Text'), ' you');
  await user.click(button('Send'));
  await user.click(button('Reset'));
  expect(field('Text').value).toBe('Hello');
  expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual([
    '',
    '',
    '',
    '',
  ]);
  expect(onValueChange).toHaveBeenCalledWith('text', 'Hello');
});

test('a caller may control one field and leave the others to the composer', async () => {
  const { Providers } = openTelecom();
  const Controlled = () => {
    const [text, setText] = useState('');
    const composer = useSmsComposer({
      rates,
      values: { text },
      onValueChange: (name, value) => name === 'text' && setText(value.toUpperCase()),
    });
    return <ComposerForm composer={composer} />;
  };
  const user = userEvent.setup();
  render(<Controlled />, { wrapper: Providers });
  await user.type(field('Text'), 'hello');
  await user.type(field('From'), 'MyApp');
  expect(field('Text').value).toBe('HELLO');
  expect(field('From').value).toBe('MyApp');
});

test("a caller's own props are kept, and its handlers called", async () => {
  const { Providers } = openTelecom();
  const onChange = vi.fn();
  const onClick = vi.fn();
  const onSubmit = vi.fn();
  const ref = { current: null as HTMLTextAreaElement | null };
  const Own = () => {
    const composer = useSmsComposer({ rates, defaultValues: { text: `${'a'.repeat(70)}’s` } });
    return (
      <form {...composer.getFormProps({ onSubmit, className: 'wide' })}>
        <label {...composer.getLabelProps('text')}>Text</label>
        <textarea
          {...composer.getTextProps({ onChange, ref, rows: 3, 'aria-describedby': 'hint' })}
        />
        <button {...composer.getSmartenProps({ onClick })}>Make it cheaper</button>
        <button {...composer.getSendProps()}>Send</button>
      </form>
    );
  };
  const user = userEvent.setup();
  const { container } = render(<Own />, { wrapper: Providers });
  await user.click(button('Make it cheaper'));
  await user.type(field('Text'), '!');
  await user.click(button('Send'));
  expect(field('Text').value).toBe(`${'a'.repeat(70)}'s!`);
  expect(ref.current).toBe(field('Text'));
  expect(field('Text').rows).toBe(3);
  expect(field('Text').getAttribute('aria-describedby')).toMatch(/^hint /);
  expect(container.querySelector('form')?.className).toBe('wide');
  for (const handler of [onChange, onClick, onSubmit]) expect(handler).toHaveBeenCalledTimes(1);
});

describe('with React Hook Form', () => {
  const curly = `${'a'.repeat(70)}’s`;
  const plain = `${'a'.repeat(70)}'s`;

  const openForm = (onValid: (values: SmsComposerValues) => void) => {
    const telecom = openTelecom();
    const { Providers } = telecom;
    const Hooked = () => {
      const form = useForm<SmsComposerValues>({
        defaultValues: { text: curly, recipients: '', senderId: '' },
      });
      const composer = useSmsComposer({
        rates,
        values: form.watch(),
        onValueChange: (name, value) => form.setValue(name, value, { shouldDirty: true }),
      });
      return (
        <form
          onSubmit={(event) =>
            void form.handleSubmit((values) => {
              onValid(values);
              composer.submit();
            })(event)
          }
        >
          <label {...composer.getLabelProps('text')}>Text</label>
          <textarea {...composer.getTextProps(form.register('text'))} />
          <label {...composer.getLabelProps('recipients')}>To</label>
          <textarea {...composer.getRecipientsProps(form.register('recipients'))} />
          <label {...composer.getLabelProps('senderId')}>From</label>
          <input
            {...composer.getSenderIdProps(
              form.register('senderId', { required: 'a sender is needed' }),
            )}
          />
          <p>{form.formState.errors.senderId?.message}</p>
          <p>{form.formState.isDirty ? 'changed' : 'as it was'}</p>
          <button {...composer.getSmartenProps()}>Make it cheaper</button>
          <button {...composer.getSendProps()}>Send</button>
          <button type="button" onClick={() => form.reset()}>
            Reset
          </button>
          <div {...composer.getOutcomeProps()}>{composer.outcomes.length}</div>
        </form>
      );
    };
    render(<Hooked />, { wrapper: Providers });
    return { ...telecom, user: userEvent.setup() };
  };

  test('both have the same values, whichever changes them', async () => {
    const onValid = vi.fn();
    const telecom = openForm(onValid);
    const { user } = telecom;
    expect(field('Text').value).toBe(curly);
    await user.click(button('Make it cheaper'));
    expect(field('Text').value).toBe(plain);
    expect(screen.getByText('changed')).toBeDefined();
    await user.type(field('Text'), ' here');
    await user.type(field('To'), '+447911123456');
    await user.click(button('Send'));
    expect(await screen.findByText('a sender is needed')).toBeDefined();
    expect(onValid).not.toHaveBeenCalled();
    await user.type(field('From'), 'MyApp');
    await user.click(button('Send'));
    await waitFor(() => expect(outcome().textContent).toBe('1'));
    expect(onValid).toHaveBeenCalledWith({
      text: `${plain} here`,
      recipients: '+447911123456',
      senderId: 'MyApp',
    });
    expect(sentTexts(telecom)).toEqual([`+447911123456 ${plain} here`]);
  });

  test('its reset resets the composer', async () => {
    const { user } = openForm(vi.fn());
    await user.type(field('To'), '+44');
    await act(() => user.click(button('Reset')));
    expect(field('To').value).toBe('');
    expect(field('Text').value).toBe(curly);
  });
});
