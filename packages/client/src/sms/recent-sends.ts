import type { TextPrint } from './send-many/text-print.ts';

/** A request that the provider accepted. */
export interface AcceptedSend {
  /** Id of the request. */
  readonly id: string;
  readonly senderId: string;
  readonly results: readonly {
    readonly recipient: string;
    readonly messageId: string | null;
    readonly status: string;
  }[];
  /** Interval within which the provider accepted it, in milliseconds since 1970 on our clock. */
  readonly startedAt: number;
  readonly endedAt: number;
}

/** A request with an unknown outcome. */
export interface LostSend {
  /** Id of the request. */
  readonly id: string;
  readonly recipients: readonly string[];
  readonly senderId: string;
  /** Null for a request by `sms.send`, whose text is not kept: it may have been any. */
  readonly text: TextPrint | null;
  /** Interval within which the provider may have accepted it, in milliseconds since 1970. */
  readonly startedAt: number;
  readonly endedAt: number;
}

/** The recent sends of a client: the messages in the history that they explain are no evidence. */
export interface RecentSends {
  /** The last accepted request; its message shows how far the provider's clock is from ours. */
  readonly lastAccepted: AcceptedSend | null;
  noteAccepted(send: AcceptedSend): void;
  noteLost(send: LostSend): void;
  /** Whether a message belongs to an accepted request other than the given one. */
  isOfOther(id: string, messageId: string): boolean;
  /** Whether the last recipient with the same prefix was in a blocked country. */
  isBlocked(recipient: string): boolean;
  /** The other lost requests that may have reached a recipient within an interval. */
  rivalsOf(send: Pick<LostSend, 'id' | 'senderId'>, recipient: string): readonly LostSend[];
}

/** Length of a number's start that stands for its country: `+` and three digits. */
export const prefixLength = 4;
/** Maximum number of message IDs to remember: about 10 MB. */
const maxKnownIds = 100_000;
const maxLostSends = 1000;

/** Makes the memory of a client. */
export function createRecentSends(): RecentSends {
  const known = new Map<string, string>();
  const lost = new Map<string, LostSend>();
  const blocked = new Set<string>();
  let lastAccepted: AcceptedSend | null = null;
  return {
    get lastAccepted() {
      return lastAccepted;
    },
    noteAccepted(send) {
      const isDated = send.results.some(({ messageId }) => messageId);
      if (isDated) lastAccepted = send;
      for (const { recipient, messageId, status } of send.results) {
        if (messageId) known.set(messageId, send.id);
        const prefix = recipient.slice(0, prefixLength);
        if (status === 'blocked_country') blocked.add(prefix);
        else blocked.delete(prefix);
      }
      dropOldest(known, maxKnownIds);
    },
    noteLost(send) {
      lost.set(send.id, send);
      dropOldest(lost, maxLostSends);
    },
    isOfOther: (id, messageId) => (known.get(messageId) ?? id) !== id,
    isBlocked: (recipient) => blocked.has(recipient.slice(0, prefixLength)),
    rivalsOf: ({ id, senderId }, recipient) =>
      [...lost.values()].filter(
        (other) =>
          other.id !== id && other.senderId === senderId && other.recipients.includes(recipient),
      ),
  };
}

function dropOldest(memory: Map<string, unknown>, limit: number): void {
  for (const key of memory.keys()) {
    if (memory.size <= limit) return;
    memory.delete(key);
  }
}
