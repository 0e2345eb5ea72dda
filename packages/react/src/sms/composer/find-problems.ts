import { checkSenderId, maxRecipients, maxSegments } from '@23telecom/encoding';
import { fitSegments } from '@23telecom/encoding/fit';
import type { Measurement } from '@23telecom/encoding/template';
import type { SmsCost } from '../cost/sms-cost.ts';
import type { SmsParameters, SmsPlace, SmsProblem } from '../words/sms-problem.ts';
import type { ParsedRecipients } from './parse-recipients.ts';
import type { SmsFormOptions } from './sms-form-options.ts';

/** The problem of each place that has one. */
export type SmsComposerProblems = Readonly<Partial<Record<SmsPlace, SmsProblem>>>;

/** The contents of a form, measured. */
export interface MeasuredForm {
  readonly text: string;
  readonly senderId: string;
  readonly recipients: ParsedRecipients;
  readonly content: Pick<SmsCost, 'analysis' | 'offenders' | 'recipientProblems'>;
  /** The messages of a template; `content` is that of the longest one. */
  readonly personal?: Measurement | undefined;
  /** The problem of a template and its values. */
  readonly templateProblem?: SmsProblem | undefined;
  /** Whether more recipients than one request accepts can be sent to. */
  readonly isMany?: boolean | undefined;
}

/** Finds the problems that keep a message from being sent, in the order of the fields. */
export function findProblems(form: MeasuredForm, options: SmsFormOptions): SmsComposerProblems {
  const problems = [
    findRecipientsProblem(form),
    findSenderProblem(form),
    findTextProblem(form, options),
  ];
  return Object.fromEntries(problems.flatMap((each) => (each ? [[each.place, each]] : [])));
}

export function problemAt(place: SmsPlace, code: string, params: SmsParameters = {}): SmsProblem {
  return { place, code, params };
}

function findRecipientsProblem({
  recipients: { to, problems = [] },
  content,
  isMany,
}: MeasuredForm): SmsProblem | undefined {
  // A parser of the caller's may leave unreadable numbers to the check of the cost.
  const [first] = [...problems, ...content.recipientProblems].sort(
    (one, other) => one.index - other.index,
  );
  if (first) return problemAt('recipients', first.code, { position: first.index + 1 });
  if (to.length === 0) return problemAt('recipients', 'EMPTY');
  if (isMany || to.length <= maxRecipients) return undefined;
  return problemAt('recipients', 'TOO_MANY', { count: to.length, max: maxRecipients });
}

function findSenderProblem({ senderId }: MeasuredForm): SmsProblem | undefined {
  const problem = checkSenderId(senderId);
  return problem && problemAt('senderId', problem.code);
}

function findTextProblem(
  { text, content, personal, templateProblem }: MeasuredForm,
  { maxSegments: max = maxSegments, encoding, national }: SmsFormOptions,
): SmsProblem | undefined {
  if (text === '') return problemAt('text', 'EMPTY');
  if (templateProblem) return templateProblem;
  const lacking = encoding === 'GSM-7' ? listLacking(content, personal) : [];
  if (lacking.length > 0) return problemAt('text', 'NOT_GSM7', { characters: lacking.join(' ') });
  const { segments } = content.analysis;
  if (segments <= max) return undefined;
  const longest = personal?.longest?.text ?? text;
  const fit = fitSegments(longest, max, { encoding, national });
  const count = Array.from(longest.slice(fit.length)).length;
  return problemAt('text', 'TOO_LONG', { count, max });
}

/** A few of the characters are enough to find them all. */
const maxListed = 5;

/** The characters that GSM-7 lacks: those of the text, or of all messages of a template. */
function listLacking(
  content: MeasuredForm['content'],
  personal: Measurement | undefined,
): readonly string[] {
  const found = personal
    ? [personal.ucs2.template, ...personal.ucs2.fields.map(({ characters }) => characters)].flat()
    : content.offenders.map(({ character }) => character);
  return [...new Set(found)].slice(0, maxListed);
}
