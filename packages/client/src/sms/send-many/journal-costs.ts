import { toAmount, toUnits } from '../money.ts';
import type { SendIntent, SendJournalEntry } from './journal.ts';

/** Messages that may have been charged, at a cost that is not known. */
export interface UnknownCost {
  readonly recipients: readonly string[];
  readonly segments: number;
}

/** The costs of the earlier runs of a journal. */
export interface JournalCosts {
  /** Sum of the known costs, in the account's currency. */
  readonly cost: number;
  readonly unknown: readonly UnknownCost[];
}

/** Adds up the costs in a journal. */
export interface CostReader {
  /** Takes the entry that ends a request. */
  add(intent: SendIntent, end: SendJournalEntry): void;
  /** Returns the costs; requests without an end are unknown. */
  end(open: Iterable<SendIntent>): JournalCosts;
}

/** Makes a reader of costs. */
export function createCostReader(): CostReader {
  const unknown: UnknownCost[] = [];
  let units = 0;
  function addUnknown({ recipients, segments = 1 }: SendIntent): void {
    unknown.push({ recipients, segments });
  }
  return {
    add(intent, end) {
      const isSent = end.type === 'outcome' && end.status === 'sent';
      if (isSent && end.cost !== undefined) units += toUnits(end.cost);
      else if (isSent || (end.type === 'resolution' && end.decision === 'sent')) addUnknown(intent);
    },
    end(open) {
      for (const intent of open) addUnknown(intent);
      return { cost: toAmount(units), unknown };
    },
  };
}
