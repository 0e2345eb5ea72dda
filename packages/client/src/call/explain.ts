import type { Issue } from '../codec/issue.ts';
import type { TelecomError } from '../errors/telecom-error.ts';
import { throwIssues } from '../errors/throw-issues.ts';
import type { CallContext } from './attempts/call.ts';
import type { CallSettings } from './settings/call-settings.ts';
import { startTimer, systemClock } from './waiting/clock.ts';
import { evidenceOf } from './words/evidence.ts';
import type { explanations } from './words/explanations.ts';
import type { Operation } from './operations/operation.ts';

/** Maximum time to load the words, in milliseconds: the network may be the reason of the failure. */
const maxLoadMs = 5000;

/**
 * Loads the words for mistakes and failures. Undefined if their file fails to load, or takes too long: the
 * plain error has the same kind, code and verdict.
 */
async function load({
  loadExplanations,
}: Pick<CallSettings, 'loadExplanations'>): Promise<typeof explanations | undefined> {
  return new Promise((resolve) => {
    const stopTimer = startTimer(systemClock, maxLoadMs, () => resolve(undefined));
    void Promise.resolve(loadExplanations?.())
      .catch(() => undefined)
      .then(resolve)
      .finally(stopTimer);
  });
}

/** Throws the ValidationError for the problems of an input, with their remedies, and of the options. */
export async function rejectInput<Input>(
  settings: CallSettings,
  { name, fields }: Operation<Input, unknown>,
  input: unknown,
  issues: readonly Issue[],
  optionIssues: readonly Issue[],
): Promise<void> {
  const words = await load(settings);
  const explained = words?.explainIssues(issues, input, fields) ?? issues;
  throwIssues([...explained, ...optionIssues], name);
}

/**
 * Gives the error that a call rejects with its class and the words of the response. An error that mostly has
 * one cause (a wrong URL, or a server that is not running) gets the remedy too.
 */
export async function explainError(
  settings: CallSettings,
  { transport, listSecrets }: CallContext,
  error: TelecomError,
): Promise<TelecomError> {
  const { baseUrl, isProxy } = settings;
  const isRelayed = transport.isRelayed?.(error) === true;
  const evidence = evidenceOf(error);
  // The API itself says that it does not know a message. Any other 404 is about the URL.
  const isOfApi = !isProxy && error.code !== 'HTTP_ERROR' && baseUrl.endsWith('/api/v1');
  const isWrongUrl = error.status === 404 && !isOfApi;
  const hasHint = !isRelayed && (isWrongUrl || error.code === 'CONNECTION_REFUSED');
  if (!isRelayed && !evidence && !hasHint) return error;
  const words = await load(settings);
  if (!words) return error;
  if (isRelayed) return words.rebuildError(error);
  const explained = evidence ? words.explainEvidence(error, evidence, listSecrets()) : error;
  return hasHint ? words.addHint(explained, { baseUrl, isProxy }) : explained;
}
