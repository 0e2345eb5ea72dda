import type { StandardSchemaV1 } from '@standard-schema/spec';
import { FieldApi, FormApi } from '@tanstack/form-core';
import { describe, expect, it } from 'vitest';
import { checkRecipient } from '../checks/check-recipient.ts';
import { checkSenderId } from '../checks/check-sender-id.ts';
import { recipientSchema, recipientSentences, senderIdSchema, senderIdSentences } from './index.ts';

/** Validates as consumers of the specification do. */
async function validate<Output>(
  schema: StandardSchemaV1<unknown, Output>,
  value: unknown,
): Promise<StandardSchemaV1.Result<Output>> {
  return await schema['~standard'].validate(value);
}

const values = [
  '+447400123456',
  'MyCompany',
  '',
  null,
  undefined,
  447400123456,
  '07400123456',
  '+44 7400 123456',
  '+07400123456',
  '+4474',
  '+44740012345678901',
  '24Hours',
  'My Company',
  'Ab',
  'MyCompanyName',
];

describe.each([
  ['recipientSchema', recipientSchema, checkRecipient, recipientSentences],
  ['senderIdSchema', senderIdSchema, checkSenderId, senderIdSentences],
])('%s', (_name, createSchema, check, sentences) => {
  it('is of version 1 and accepts or rejects a value as the check does', async () => {
    const schema = createSchema();
    expect(schema['~standard']).toMatchObject({ version: 1, vendor: '23telecom' });
    for (const value of values) {
      const code = check(value)?.code;
      expect(await validate(schema as StandardSchemaV1<unknown, string>, value)).toEqual(
        code === undefined ? { value } : { issues: [{ code, message: sentences[code] }] },
      );
    }
  });

  it('has a sentence for people for every code, without a term for programmers', () => {
    for (const sentence of Object.values(sentences)) {
      expect(sentence).toMatch(/^[A-Z].*\.$/);
      expect(sentence).not.toMatch(/expected|index|string|E\.164/);
    }
  });

  it('takes translations by code', async () => {
    const schema = createSchema({ messages: { EMPTY: 'Bitte ausfüllen.' } });
    expect(await validate(schema as StandardSchemaV1<unknown, string>, '')).toEqual({
      issues: [{ code: 'EMPTY', message: 'Bitte ausfüllen.' }],
    });
    expect(await validate(schema as StandardSchemaV1<unknown, string>, 7)).toMatchObject({
      issues: [{ message: sentences.NOT_A_STRING }],
    });
  });
});

describe('in a form of TanStack Form', () => {
  it('shows the sentences, and submits a valid form', async () => {
    const submitted: unknown[] = [];
    const form = new FormApi({
      defaultValues: { to: '07400 123456', from: '24Hours' },
      onSubmit: ({ value }) => void submitted.push(value),
    });
    const to = new FieldApi({ form, name: 'to', validators: { onSubmit: recipientSchema() } });
    const from = new FieldApi({ form, name: 'from', validators: { onSubmit: senderIdSchema() } });
    const unmount = [form.mount(), to.mount(), from.mount()];

    await form.handleSubmit();
    expect(submitted).toEqual([]);
    expect(to.state.meta.errors).toEqual([
      { code: 'MISSING_PLUS', message: 'Start the phone number with + and the country code.' },
    ]);
    expect(from.state.meta.errors[0]?.message).toBe(senderIdSentences.LEADING_DIGIT);

    to.setValue('+447400123456');
    from.setValue('MyCompany');
    await form.handleSubmit();
    expect(submitted).toEqual([{ to: '+447400123456', from: 'MyCompany' }]);
    for (const each of unmount) each();
  });
});
