import type * as Main from '../index.ts';
import { type Counter, createCounter, isCountable } from './counter.ts';

/** The global of `encoding.global.js`, which is loaded before this script. */
declare const SmsEncoding: Pick<typeof Main, 'analyze'> | undefined;

const selector = '[data-sms-count]';
const counters = new WeakMap<Element, Counter>();

/**
 * Counts each `<textarea data-sms-count>` in a part of the page again. Typing, focus and a reset of the
 * form are noticed without it; call it after adding elements or setting a value by script.
 *
 * @example
 * ```js
 * SmsCount.update(document.querySelector('form'));
 * ```
 */
function update(root: ParentNode = document): void {
  for (const field of root.querySelectorAll(selector)) count(field);
}

function count(field: Element): void {
  if (!isCountable(field)) return;
  if (typeof SmsEncoding === 'undefined') {
    throw new Error('sms-count: expected the global SmsEncoding; load encoding.global.js first');
  }
  const analysis = SmsEncoding.analyze(field.value);
  const counter = counters.get(field) ?? createCounter(field);
  counters.set(field, counter);
  counter.show(analysis);
  field.dispatchEvent(new CustomEvent('smscount', { bubbles: true, detail: analysis }));
}

function onEvent(event: Event): void {
  // In a shadow tree the target would be the host.
  const [target] = event.composedPath();
  if (target instanceof Element && target.matches(selector)) count(target);
}

// A second copy of the script would add a second counter to each field.
if (!('SmsCount' in globalThis)) {
  // An `export` would add the bundler's code for modules, a fifth of this file.
  Object.assign(globalThis, { SmsCount: { update } });
  document.addEventListener('input', onEvent);
  document.addEventListener('focusin', onEvent);
  document.addEventListener('reset', ({ target }) => {
    // The fields are reset after the event.
    if (target instanceof Element) setTimeout(update, 0, target);
  });
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', () => update());
  } else update();
}
