import type { RuleModel, RuleStep } from './rule-model.ts';

/** An attempt in the memory of a process. */
export interface Hold {
  readonly owner: string;
  readonly batch: number;
  readonly attempt: number;
  readonly intendedAt: number;
  /** `denied`: it must not call. The last three are the response to its call. */
  readonly step: 'claimed' | 'denied' | 'intended' | 'yes' | 'no' | 'lost';
}

/** The result of a look in the history, on which its process has not acted yet. */
export interface Evidence {
  readonly owner: string;
  readonly batch: number;
  readonly attempt: number;
  readonly isProof: boolean;
}

/** A step that may come next: on the tables, or in the world around them. */
export interface Move {
  readonly step?: RuleStep;
  /** Two moves of one source cannot happen at the same time. */
  readonly source: unknown;
  /** Takes the result of the step. */
  readonly then: (result: unknown) => void;
}

/** The world of a sequence: the rule's model, three processes, a provider and a person. */
export interface PlayState {
  model: RuleModel;
  owners: readonly string[];
  holds: readonly Hold[];
  evidence: readonly Evidence[];
  /** The attempts that a person has seen as uncertain: views that may be old by the time of the decision. */
  views: readonly Pick<Hold, 'batch' | 'attempt'>[];
  /** The provider's books: the accepted attempts of each batch. */
  readonly books: Map<number, number[]>;
  /** How often a person decided to send a batch again. */
  readonly resends: Map<number, number>;
}

/** The world before the first step. */
export function createPlayState(batches: readonly number[]): PlayState {
  return {
    model: {
      campaign: 'running',
      now: 0,
      batches: batches.map((id) => ({
        id,
        state: 'planned',
        attempt: 0,
        owner: null,
        outcome: null,
        dueAt: 0,
        until: 0,
      })),
      ranks: {},
      recorded: {},
    },
    owners: ['a1', 'b1', 'c1'],
    holds: [],
    evidence: [],
    views: [],
    books: new Map(batches.map((id) => [id, []])),
    resends: new Map(batches.map((id) => [id, 0])),
  };
}

/** How often the provider accepted a batch. */
export function timesSent({ books }: PlayState, batch: number): number {
  return books.get(batch)?.length ?? 0;
}

/** The IDs of the messages of an attempt. */
export function messageIdsOf(batch: number, attempt: number): readonly string[] {
  return [0, 1].map((place) => `api_${batch}_${attempt}_${place}`);
}
