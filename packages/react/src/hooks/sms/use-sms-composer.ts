'use client';

import { smarten } from '@23telecom/encoding/smart';
import { useId, useMemo, useState } from 'react';
import type { SmsComposerField, SmsComposerValues } from '../../sms/composer/composer-values.ts';
import { findProblems } from '../../sms/composer/find-problems.ts';
import { parseRecipients } from '../../sms/composer/parse-recipients.ts';
import { createPropGetters } from '../../sms/composer/prop-getters.ts';
import type { SmsComposer, SmsComposerOptions } from '../../sms/composer/sms-composer.ts';
import { useSendSms } from './use-send-sms.ts';
import { useSmsCost } from './use-sms-cost.ts';

// In the order in which a form mostly has them: the first one with a problem gets the focus.
const empty: SmsComposerValues = { recipients: '', senderId: '', text: '' };
const fields = Object.keys(empty) as readonly SmsComposerField[];

/**
 * A form that writes and sends a message, without a look of its own: give each element the props of
 * its getter. It holds the values itself, or a form library does: hand in `values` and
 * `onValueChange`.
 *
 * @example
 * ```tsx
 * const { getFormProps, getLabelProps, getTextProps, getProblemProps } = useSmsComposer();
 * <form {...getFormProps()}>
 *   <label {...getLabelProps('text')}>Text</label>
 *   <textarea {...getTextProps()} />
 *   <p {...getProblemProps('text')} />
 * </form>;
 * ```
 */
export const useSmsComposer = (options: SmsComposerOptions = {}): SmsComposer => {
  const { defaultValues, onValueChange, parse = parseRecipients } = options;
  const { rates, currency, balance, at, resolveCountry } = options;
  const { accents, emoji, partial } = options.smart ?? {};
  const id = useId();
  const [ownValues, setOwnValues] = useState({ ...empty, ...defaultValues });
  const [touched, setTouched] = useState<readonly SmsComposerField[]>([]);
  const [replaced, setReplaced] = useState<{ readonly from: string; readonly to: string }>();
  const send = useSendSms(options.send);

  const text = options.values?.text ?? ownValues.text;
  const written = options.values?.recipients ?? ownValues.recipients;
  const senderId = options.values?.senderId ?? ownValues.senderId;
  const recipients = useMemo(() => parse(written), [parse, written]);
  const { to } = recipients;
  const cost = useSmsCost({ text, to, senderId, rates, currency, balance, at, resolveCountry });
  const problems = findProblems(text, to, cost);
  const suggestion = useMemo(() => {
    const smartText = smarten(text, { accents, emoji, partial });
    return smartText.replacements.length > 0 ? smartText : undefined;
  }, [text, accents, emoji, partial]);
  const canUndo = replaced?.to === text;

  const setValue = (field: SmsComposerField, value: string) => {
    setOwnValues((last) => ({ ...last, [field]: value }));
    onValueChange?.(field, value);
  };
  const takeSuggestion = () => {
    if (!suggestion) return;
    setReplaced({ from: text, to: suggestion.text });
    setValue('text', suggestion.text);
  };
  const undo = () => {
    if (canUndo) setValue('text', replaced.from);
  };
  const submit = () => {
    const first = fields.find((field) => field in problems);
    setTouched(fields);
    if (send.isPending) return;
    if (first) document.getElementById(`${id}-${first}`)?.focus();
    else send.mutate({ to, text, senderId });
  };
  const reset = () => {
    for (const field of fields) setValue(field, { ...empty, ...defaultValues }[field]);
    setTouched([]);
    setReplaced(undefined);
    send.reset();
  };

  const values = { text, recipients: written, senderId };
  return {
    values,
    setValue,
    recipients,
    cost,
    problems,
    suggestion,
    smarten: takeSuggestion,
    undo,
    canUndo,
    submit,
    send,
    outcomes: send.data?.results ?? [],
    reset,
    ...createPropGetters({
      id,
      values,
      problems: Object.fromEntries(
        touched.flatMap((field) => (problems[field] ? [[field, problems[field]]] : [])),
      ),
      isSending: send.isPending,
      canSmarten: suggestion !== undefined,
      canUndo,
      change: setValue,
      // Who passes an empty field on the way is not done with it.
      touch: (field) => {
        if (values[field]) setTouched((last) => [...new Set([...last, field])]);
      },
      submit,
      smarten: takeSuggestion,
      undo,
    }),
  };
};
