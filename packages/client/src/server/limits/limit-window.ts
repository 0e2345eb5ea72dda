import { checkOptions } from '@23telecom/checks';
import { copyFields } from '../../call/options/copy-fields.ts';
import { checkThat } from '../../codec/check.ts';
import type { Issue } from '../../codec/issue.ts';
import { durationCheck } from '../../codec/option-checks.ts';

/** A maximum within a time. The time begins with the first message that is counted. */
export interface LimitWindow {
  /** For `limitPace`, the number of messages; for `limitSpend`, the cost in the account's currency. */
  readonly max: number;
  /** In milliseconds. */
  readonly perMs: number;
}

/** A window, or several that all apply: a cool-down of a minute and a maximum for the day, for example. */
export type LimitWindows<Window extends LimitWindow = LimitWindow> = Window | readonly Window[];

const maxCheck = checkThat(
  (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0,
  'a number from 0',
);

/** Lists the windows of a rule, as copies: the caller may change its own after they were checked. */
export function listWindows<Window extends LimitWindow>(
  windows: LimitWindows<Window> | undefined,
): readonly Window[] {
  return windows === undefined ? [] : ([windows].flat() as readonly Window[]).map(copyFields);
}

/** Finds the problems of the windows of a rule. `checks` are those of further fields, which are required. */
export function checkWindows(
  path: string,
  windows: unknown,
  checks: Readonly<Record<string, ReturnType<typeof checkThat>>> = {},
): Issue[] {
  if (windows === undefined) return [];
  const all = { max: maxCheck, perMs: durationCheck, ...checks };
  const required = Object.keys(all);
  if (!Array.isArray(windows)) return checkOptions(windows, all, { path, required });
  return (windows as readonly unknown[]).flatMap((window, index) =>
    checkOptions(window, all, { path: `${path}[${index}]`, required }),
  );
}
