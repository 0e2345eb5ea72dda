import type { SendInput, SendRecipientResult, SendResult, TelecomError } from '@23telecom/client';
import type { SmartenOptions, SmartText } from '@23telecom/encoding/smart';
import type { UseMutationResult } from '@tanstack/react-query';
import type { MutationHookOptions } from '../../query-hook-types.ts';
import type { SmsCost, SmsCostInput } from '../cost/sms-cost.ts';
import type { SmsComposerField, SmsComposerValues } from './composer-values.ts';
import type { SmsComposerProblems } from './find-problems.ts';
import type { ParsedRecipients } from './parse-recipients.ts';
import type { SmsComposerPropGetters } from './prop-getters.ts';

/** What `useSmsComposer` takes. */
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

/** What `useSmsComposer` gives. */
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
