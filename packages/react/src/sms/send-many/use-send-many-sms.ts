'use client';

import type { SendManyInput, SendManySummary } from '@23telecom/client';
import { fill, parseTemplate } from '@23telecom/encoding/template';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTelecomClient } from '../../provider/telecom-provider.ts';
import { invalidateAfterSend } from '../send/invalidate-after-send.ts';
import { measurePersonal } from './measure-personal.ts';
import {
  addOutcome,
  idleState,
  type RunSendMany,
  type SendManySms,
  type SendManySmsInput,
  type SendManySmsOptions,
} from './send-many-sms.ts';

/** A run under way. */
interface Running {
  readonly controller: AbortController;
  readonly summary: Promise<SendManySummary | undefined>;
}

/**
 * Sends to any number of recipients, in requests of up to 100, with progress. The journal remembers each
 * request, so that after a reload you can start again with the same list: each recipient gets one message.
 * When the component unmounts, no further request starts.
 *
 * @throws {TelecomProviderError} Outside a provider.
 * @throws {TypeError} Without `journal` and `run`.
 * @example
 * ```ts
 * const { start, cancel, status, progress, uncertain } = useSendManySms({ journal });
 * void start({ recipients: [{ recipient, values: { name: 'Ann' } }], text: 'Hi {{name}}', senderId });
 * ```
 */
export function useSendManySms(given: SendManySmsOptions): SendManySms {
  const { journal, run, options, values } = given;
  const isRemembered: boolean = Boolean(journal) || Boolean(run);
  if (!isRemembered) {
    throw new TypeError(
      'journal: expected a SendJournal, or `run`: without a memory, a reload would send twice',
    );
  }
  const client = useTelecomClient();
  const queryClient = useQueryClient();
  const [state, setState] = useState(idleState);
  const running = useRef<Running>(undefined);
  useEffect(() => () => running.current?.controller.abort(), []);

  async function runToEnd(input: SendManySmsInput, signal: AbortSignal) {
    try {
      const total = countRecipients(input);
      setState({ ...idleState, status: 'pending', progress: { ...idleState.progress, total } });
      const send: RunSendMany = run ?? client.sms.sendMany;
      const outcomes = send(toMessages(input), { ...options, ...(journal && { journal }), signal });
      for await (const outcome of outcomes) setState((last) => addOutcome(last, outcome));
      const summary = await outcomes.summary();
      setState((last) => ({
        ...last,
        summary,
        status: summary.stoppedBy ? 'stopped' : 'done',
        // The rest of the list was never read. Only the client's own figures say where it begins.
        unsent: run ? last.unsent : [...last.unsent, ...numbersOf(input, summary.read)],
      }));
      return summary;
    } catch (error) {
      setState((last) => ({ ...last, status: 'error', error }));
      return undefined;
    } finally {
      invalidateAfterSend(queryClient);
    }
  }

  function start(input: SendManySmsInput): Promise<SendManySummary | undefined> {
    if (running.current) return running.current.summary;
    const controller = new AbortController();
    // Not in `runToEnd`: a run that throws at once would end before it is noted here, and block the next one.
    const summary = runToEnd(input, controller.signal).finally(() => (running.current = undefined));
    running.current = { controller, summary };
    return summary;
  }

  return {
    ...state,
    values,
    measure: measurePersonal,
    start,
    cancel: () => running.current?.controller.abort(),
    reset() {
      if (!running.current) setState(idleState);
    },
  };
}

/** @throws TypeError when `recipients` is not an array: a string would be read character by character */
function countRecipients({ recipients }: SendManySmsInput): number {
  const isList: boolean = Array.isArray(recipients);
  if (!isList) {
    throw new TypeError('recipients: expected an array of numbers, or of { recipient, values }');
  }
  return recipients.length;
}

/** The numbers of a list from a position on. */
function numbersOf({ recipients }: SendManySmsInput, from: number): readonly string[] {
  return recipients.slice(from).map((each) => (typeof each === 'string' ? each : each.recipient));
}

/** Writes the message of each recipient when it is sent. A text without values is sent as it is. */
function toMessages({ recipients, text, senderId }: SendManySmsInput): SendManyInput {
  if (recipients.every((each) => typeof each === 'string')) return { recipients, text, senderId };
  const template = parseTemplate(text);
  function* personal() {
    for (const each of recipients) {
      if (typeof each === 'string') yield { recipient: each, text: fill(template, {}) };
      else yield { recipient: each.recipient, text: fill(template, each.values) };
    }
  }
  return { recipients: personal(), senderId };
}
