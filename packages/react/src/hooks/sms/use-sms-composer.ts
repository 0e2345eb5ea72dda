'use client';

import type { SendInput, SendRecipientResult, SendResult, TelecomError } from '@23telecom/client';
import { smarten, type SmartenOptions, type SmartText } from '@23telecom/encoding/smart';
import type { UseMutationResult } from '@tanstack/react-query';
import { useId, useMemo, useState } from 'react';
import type { MutationHookOptions } from '../../query-hook-types.ts';
import type { SmsComposerField, SmsComposerValues } from '../../sms/composer/composer-values.ts';
import { findProblems, type SmsComposerProblems } from '../../sms/composer/find-problems.ts';
import { type ParsedRecipients, parseRecipients } from '../../sms/composer/parse-recipients.ts';
import { createPropGetters, type SmsComposerPropGetters } from '../../sms/composer/prop-getters.ts';
import type { SmsCost, SmsCostInput } from '../../sms/cost/sms-cost.ts';
import { useSendSms } from './use-send-sms.ts';
import { useSmsCost } from './use-sms-cost.ts';

/** What {@link useSmsComposer} takes. */
export interface SmsComposerOptions extends Pick<
  SmsCostInput,
  'rates' | 'currency' | 'balance' | 'at' | 'resolveCountry'
> {
  /**
   * What the fields begin with.
   * @default empty
   */
  readonly defaultValues?: Partial<SmsComposerValues> | undefined;
  /** The fields that a form library holds; the composer holds the others itself. */
  readonly values?: Partial<SmsComposerValues> | undefined;
  /** Called with each change, also by `smarten`, `undo` and `reset`: for a form library's setter. */
  readonly onValueChange?: ((field: SmsComposerField, value: string) => void) | undefined;
  /** What may be replaced to keep the text in GSM-7. */
  readonly smart?: Pick<SmartenOptions, 'accents' | 'emoji' | 'partial'> | undefined;
  /**
   * Finds the numbers in the field of the recipients.
   * @default parseRecipients
   */
  readonly parse?: ((input: string) => ParsedRecipients) | undefined;
  /** `useSendSms`'s options, such as `onSuccess`. */
  readonly send?: MutationHookOptions<SendResult, SendInput, unknown> | undefined;
}

/** What {@link useSmsComposer} gives. */
export interface SmsComposer extends SmsComposerPropGetters {
  readonly values: SmsComposerValues;
  readonly setValue: (field: SmsComposerField, value: string) => void;
  /** The numbers that were found, and what else was in the field. */
  readonly recipients: ParsedRecipients;
  readonly cost: SmsCost;
  /** All that stands in the way of sending, shown yet or not. */
  readonly problems: SmsComposerProblems;
  /** A cheaper way to write the text, if there is one. */
  readonly suggestion: SmartText | undefined;
  /** Takes the suggestion. */
  readonly smarten: () => void;
  /** Takes it back; only until the text is edited again. */
  readonly undo: () => void;
  readonly canUndo: boolean;
  /** Sends, or shows what is wrong and moves the focus there. */
  readonly submit: () => void;
  /** The send: `isPending`, `data`, `error` and its `sent`. */
  readonly send: UseMutationResult<SendResult, TelecomError, SendInput>;
  /** What became of each recipient; follow an accepted one with `useSmsStatus(messageId)`. */
  readonly outcomes: readonly SendRecipientResult[];
  /** Back to the default values, without problems and outcomes. */
  readonly reset: () => void;
}

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
