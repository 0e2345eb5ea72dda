import type { CampaignMessage } from '@23telecom/client';
import type { Sandbox, SandboxMessage } from '@23telecom/sandbox';
import { sum } from '../../src/cost/estimate.ts';
import type { RunMessage } from '../../src/runs/data/run.ts';
import { type RunRecord, textFor } from './run-record.ts';

/** The messages that the provider billed for a run. */
export interface Audit {
  readonly messages: number;
  readonly segments: number;
  /** In the account's currency. */
  readonly cost: number;
  /** Whether each of the recipients was billed once, and nobody else was. */
  readonly isOnceEach: boolean;
}

/** Reads the provider's books about the messages of runs. */
export interface Books {
  /** The place in the books now; null if they are not available. */
  readonly bookmark: () => number | null;
  /** Adds the facts of the books to messages. */
  readonly describe: (
    record: RunRecord,
    messages: readonly CampaignMessage[],
  ) => readonly RunMessage[];
  /**
   * Counts what was billed for a run; undefined if the books are not available.
   *
   * @param until - the bookmark of the next run with the same texts for the same people; null if there is none
   * @param people - the recipients that the campaign counts as sent to, and those among them that the history does
   *   not show: they may have been billed, or not
   */
  readonly audit: (
    record: RunRecord,
    until: number | null,
    people: { readonly reached: readonly string[]; readonly assumed: readonly string[] },
  ) => Audit | undefined;
}

/** Opens the books: those of a sandbox, or none for the live API. */
export function createBooks(sandbox: Sandbox | undefined): Books {
  function readMessages({ senderId }: RunRecord): readonly SandboxMessage[] {
    return sandbox?.messages({ senderId }) ?? [];
  }

  return {
    bookmark: () => (sandbox ? (sandbox.messages({ limit: 1 })[0]?.id ?? 0) : null),
    describe(record, messages) {
      const people = new Map(
        record.people.map((person, index) => [person.recipient, { ...person, place: index + 1 }]),
      );
      const byId = new Map(readMessages(record).map((message) => [message.messageId, message]));
      const attempts = sandbox?.webhooks.log({ type: 'delivery' }) ?? [];
      const webhooks = new Map(
        attempts.map(({ messageId, statusCode }) => [messageId, statusCode]),
      );
      return messages.map((message) => {
        const person = people.get(message.recipient);
        const booked = byId.get(message.messageId ?? '');
        return {
          ...message,
          place: person?.place,
          name: person?.name ?? undefined,
          text: person ? textFor(record, person) : record.text,
          acceptedAt: booked?.createdAt,
          segments: booked?.segments,
          cost: booked?.cost,
          webhookStatus: webhooks.get(message.messageId) ?? undefined,
        };
      });
    },
    audit(record, until, { reached, assumed }) {
      const { bookmark } = record;
      if (bookmark === null) return undefined;
      const texts = new Map(
        record.people.map((person) => [person.recipient, textFor(record, person)]),
      );
      const billed = readMessages(record).filter(
        ({ id, recipient, text }) =>
          id > bookmark && (until === null || id <= until) && texts.get(recipient) === text,
      );
      const recipients = new Set(billed.map(({ recipient }) => recipient));
      const uncertain = new Set(assumed);
      const counted = new Set(reached);
      return {
        messages: billed.length,
        segments: billed.reduce((total, { segments }) => total + segments, 0),
        cost: sum(billed.map(({ cost }) => cost)),
        isOnceEach:
          recipients.size === billed.length &&
          [...recipients].every((recipient) => counted.has(recipient)) &&
          reached.every((recipient) => recipients.has(recipient) || uncertain.has(recipient)),
      };
    },
  };
}
