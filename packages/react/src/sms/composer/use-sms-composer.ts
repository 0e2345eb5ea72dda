'use client';

import { maxRecipients } from '@23telecom/encoding';
import { useEffect, useId, useMemo, useState } from 'react';
import { finishDraft, renewDraft } from '../send/drafts.ts';
import { useDraft } from '../send/use-draft.ts';
import { useSendSmsOnce } from '../send/use-send-sms-once.ts';
import { english } from '../words/english.ts';
import { formatCount } from '../words/format-count.ts';
import { formatPrice } from '../words/format-price.ts';
import { checkFormOptions } from './check-form-options.ts';
import { createPropGetters } from './create-prop-getters.ts';
import { describeLimit } from './describe-limit.ts';
import { describeOutcome } from './describe-outcome.ts';
import { findFailures } from './find-failures.ts';
import { findProblems } from './find-problems.ts';
import { findSmartText, findSuggestions } from './find-suggestions.ts';
import { createRecipientParser } from './parse-recipients.ts';
import type { SmsComposer, SmsComposerOptions, SmsDraft } from './sms-composer.ts';
import { composerFields, emptyValues, type SmsComposerField } from './sms-composer-values.ts';
import { useAnnouncement } from './use-announcement.ts';
import { useProblems } from './use-problems.ts';
import { useTextCost } from './use-text-cost.ts';

/**
 * A headless form that writes and sends a message: spread the props of each getter on its element.
 * The composer keeps the values itself. To keep them in a form library, pass `values` and
 * `onValueChange`.
 *
 * @throws {TelecomProviderError} Outside a provider.
 * @throws {TypeError} If `defaultCountry` is not the code of a country, or another option is invalid.
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
export function useSmsComposer(options: SmsComposerOptions = {}): SmsComposer {
  checkFormOptions(options);
  const { defaultValues, onValueChange, defaultCountry, parse } = options;
  const { name: form, draft: givenDraft } = toDraft(options.form);
  const { catalogue = english, encoding, national, many, state } = options;
  const { accents, cyrillic, emoji, greek, onlyIfCheaper, partial } = options.smart ?? {};
  const templateValues = many?.values;
  const id = useId();
  const draft = useDraft(form, givenDraft);
  const [ownValues, setOwnValues] = useState({
    ...emptyValues,
    ...defaultValues,
    ...state?.values,
  });
  const [replaced, setReplaced] = useState<{ readonly from: string; readonly to: string }>();
  const send = useSendSmsOnce({ ...options.send, form });

  const text = options.values?.text ?? ownValues.text;
  const written = options.values?.recipients ?? ownValues.recipients;
  const senderId = options.values?.senderId ?? ownValues.senderId;
  const values = { text, recipients: written, senderId };
  const [parseOwn] = useState(createRecipientParser);
  const recipients = useMemo(
    () => (parse ? parse(written) : parseOwn(written, { country: defaultCountry })),
    [parse, parseOwn, written, defaultCountry],
  );
  const { to } = recipients;
  const { cost, measurement, problem: templateProblem } = useTextCost(text, to, options);
  const problems = findProblems(
    {
      text,
      senderId,
      recipients,
      content: cost,
      personal: measurement,
      templateProblem,
      isMany: many !== undefined,
    },
    options,
  );
  const failures = findFailures(send, many, state);
  const due = useProblems(values, problems, failures);
  const smartText = useMemo(() => {
    if (templateValues) return undefined;
    const limits = { accents, cyrillic, emoji, greek, onlyIfCheaper, partial };
    return findSmartText(text, { encoding, national }, limits);
  }, [
    text,
    templateValues,
    encoding,
    national,
    accents,
    cyrillic,
    emoji,
    greek,
    onlyIfCheaper,
    partial,
  ]);
  const suggestions = templateValues
    ? []
    : findSuggestions(text, smartText, cost, catalogue, { encoding, national });
  const announcement = useAnnouncement(describeLimit(cost, problems.text, catalogue), text);
  const { result } = state ?? {};
  useEffect(() => {
    if (result) finishDraft(form, draft);
  }, [result, form, draft]);
  const isSending = send.isPending || many?.status === 'pending';
  const canUndo = replaced?.to === text;

  function setValue(field: SmsComposerField, value: string) {
    // A form that is edited after its message was sent writes another message.
    if (!isSending) renewDraft(form);
    setOwnValues((last) => ({ ...last, [field]: value }));
    onValueChange?.(field, value);
  }
  function takeSuggestion() {
    if (!smartText) return;
    setReplaced({ from: text, to: smartText.text });
    setValue('text', smartText.text);
  }
  function undo() {
    if (replaced && canUndo) setValue('text', replaced.from);
  }
  function check() {
    due.showAll();
    const first = composerFields.find((field) => field in problems);
    // React Native has no document: there, an app moves the focus itself.
    if (first && 'document' in globalThis) document.getElementById(`${id}-${first}`)?.focus();
    return first === undefined;
  }
  function submit() {
    if (isSending || !check()) return;
    if (!templateValues && to.length <= maxRecipients) {
      many?.reset();
      send.mutate({ to, text, senderId });
      return;
    }
    send.reset();
    const people = templateValues
      ? to.map((recipient) => ({ recipient, values: templateValues[recipient] ?? {} }))
      : to;
    void many?.start({ recipients: people, text, senderId });
  }
  function reset() {
    for (const field of composerFields)
      setValue(field, { ...emptyValues, ...defaultValues }[field]);
    due.clear();
    setReplaced(undefined);
    send.reset();
    many?.reset();
  }

  const { shownProblems, touch } = due;
  return {
    values,
    setValue,
    recipients,
    cost,
    countSentence: formatCount(cost.analysis, catalogue),
    priceSentence: cost.estimate && to.length > 0 ? formatPrice(cost.estimate, catalogue) : '',
    personal: measurement,
    problems,
    shownProblems,
    suggestions,
    suggestion: smartText,
    smarten: takeSuggestion,
    undo,
    canUndo,
    submit,
    send,
    ...describeOutcome(result ?? send.data, catalogue),
    reset,
    ...createPropGetters({
      id,
      draft,
      values,
      shownProblems,
      catalogue,
      announcement,
      isSending,
      canSmarten: smartText !== undefined,
      canUndo,
      change: setValue,
      touch,
      submit,
      check,
      smarten: takeSuggestion,
      undo,
    }),
  };
}

function toDraft(
  form: SmsComposerOptions['form'] = 'composer',
): Partial<SmsDraft> & { readonly name: string } {
  return typeof form === 'string' ? { name: form } : form;
}
