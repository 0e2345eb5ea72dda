import type {
  SendInput,
  SendOnceResult,
  SendRecipientResult,
  TelecomError,
} from '@23telecom/client';
import type { SmartText } from '@23telecom/encoding/smart';
import type { Measurement } from '@23telecom/encoding/template';
import type { UseMutationResult } from '@tanstack/react-query';
import type { MutationHookOptions } from '../../provider/hook-options.ts';
import type { SmsCost, SmsCostInput } from '../cost/sms-cost.ts';
import type { SendManySms } from '../send-many/send-many-sms.ts';
import type { SmsProblem } from '../words/sms-problem.ts';
import type { SmsComposerPropGetters } from './create-prop-getters.ts';
import type { SmsComposerProblems } from './find-problems.ts';
import type { SmartLimits, SmsSuggestion } from './find-suggestions.ts';
import type { ParsedRecipients } from './parse-recipients.ts';
import type { SmsComposerField, SmsComposerValues } from './sms-composer-values.ts';
import type { SmsFormOptions } from './sms-form-options.ts';

/** A draft whose id a server has chosen. */
export interface SmsDraft {
  /** Names the form within the site. */
  readonly name: string;
  /** A new id for each rendered form. */
  readonly draft: string;
}

/** The state that a server action returns, as plain JSON. */
export interface SmsFormState {
  /** The values that were submitted: a page without its script is rendered with these values. */
  readonly values?: SmsComposerValues | undefined;
  /** The problems of `checkSmsForm`, or that of `findSendProblem`. */
  readonly problems?: readonly SmsProblem[] | undefined;
  readonly result?: SendOnceResult | undefined;
}

/** Options of `useSmsComposer`. */
export interface SmsComposerOptions
  extends
    Pick<SmsCostInput, 'rates' | 'currency' | 'balance' | 'at' | 'resolveCountry'>,
    SmsFormOptions {
  /**
   * Initial contents of the fields.
   * @default empty
   */
  readonly defaultValues?: Partial<SmsComposerValues> | undefined;
  /** The fields that a form library controls. The composer keeps the others itself. */
  readonly values?: Partial<SmsComposerValues> | undefined;
  /** Called on every change, also by `smarten`, `undo` and `reset`. Pass a form library's setter. */
  readonly onValueChange?: ((field: SmsComposerField, value: string) => void) | undefined;
  /** Limits the replacements that keep the text in GSM-7. */
  readonly smart?: SmartLimits | undefined;
  /**
   * Finds the numbers in the recipients field.
   * @default parseRecipients, with `defaultCountry`
   */
  readonly parse?: ((input: string) => ParsedRecipients) | undefined;
  /**
   * Names the form within the site. The key of a submission comes from its draft, which a reload and other tabs
   * share: two forms for different messages need two names. A form that a server renders may get the id of its
   * draft from there, such as a new `crypto.randomUUID()`: it then works before its script has loaded.
   * @default 'composer'
   */
  readonly form?: string | SmsDraft | undefined;
  /**
   * The result of `useSendManySms`, which sends to more than 100 recipients, and with its `values` a text
   * of its own to each. Its state has the progress, and who is uncertain.
   * @default none: more than 100 recipients are a problem
   */
  readonly many?: SendManySms | undefined;
  /** State of a server action, for a form with an `action`: its problems are shown at their places. */
  readonly state?: SmsFormState | undefined;
  /** Options of the mutation, such as `onSuccess`. */
  readonly send?: MutationHookOptions<SendOnceResult, SendInput, unknown> | undefined;
}

/** Result for one recipient, with its sentence for people. */
export interface SmsOutcome extends SendRecipientResult {
  readonly sentence: string;
}

/** Result of `useSmsComposer`. */
export interface SmsComposer extends SmsComposerPropGetters {
  readonly values: SmsComposerValues;
  readonly setValue: (field: SmsComposerField, value: string) => void;
  /** The numbers in the recipients field, the duplicates, the skipped parts and the problems. */
  readonly recipients: ParsedRecipients;
  /** With values for a template, the analysis is that of the longest message, and the cost that of all. */
  readonly cost: SmsCost;
  /** Segments, space and price for people, such as `1 segment, 155 characters left`. */
  readonly countSentence: string;
  /** The price for people: an amount, a range, or that there is no price; empty while the prices load. */
  readonly priceSentence: string;
  /** The messages of a template, measured; undefined without values, or with a problem. */
  readonly personal: Measurement | undefined;
  /** Every problem that prevents sending, including those not shown yet. */
  readonly problems: SmsComposerProblems;
  /**
   * The problems that are due to be shown, at their place: those of fields that the person has left or submitted,
   * and why the last send failed. `formatProblem` makes a sentence of one.
   */
  readonly shownProblems: SmsComposerProblems;
  /** Ways to save a segment, with the money. */
  readonly suggestions: readonly SmsSuggestion[];
  /** A cheaper way to write the text, if there is one. */
  readonly suggestion: SmartText | undefined;
  /** Replaces the text with the suggestion. */
  readonly smarten: () => void;
  /** Restores the text as it was before `smarten`. Possible until the text is edited again. */
  readonly undo: () => void;
  readonly canUndo: boolean;
  /** Sends the message. If there are problems, shows them and focuses the first field with one. */
  readonly submit: () => void;
  /** State of the send: `isPending`, `data`, `error` and its `sent`. */
  readonly send: UseMutationResult<SendOnceResult, TelecomError, SendInput>;
  /** Result for each recipient. Follow an accepted one with `useSmsStatus(messageId)`. */
  readonly outcomes: readonly SmsOutcome[];
  /** About the whole send, such as that the message had already been sent; undefined if there is nothing to say. */
  readonly notice: string | undefined;
  /** Restores the default values and clears problems and outcomes. The same contents are then another message. */
  readonly reset: () => void;
}
