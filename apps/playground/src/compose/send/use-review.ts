import { useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { Composed } from '../../composition/use-composed.ts';
import { type Affordable, useAffordable } from './use-affordable.ts';
import { useDraft } from '../../draft/draft-context.ts';
import { type Faults, findFaults } from './find-faults.ts';

/** The way from Send to the question before it. */
export interface Reviewing {
  /** Faults that are shown; empty before the first attempt. */
  readonly shownFaults: Faults;
  readonly affordable: Affordable | undefined;
  /** Whether the question is open. */
  readonly isOpen: boolean;
  /** Whether Send was pressed, and the draft is still being read or measured. */
  readonly isWaiting: boolean;
  /** How many people to send to; undefined for all of them. */
  readonly first: number | undefined;
  readonly open: () => void;
  readonly openFirst: (people: number) => void;
  readonly close: () => void;
}

const none: Faults = new Map();

/** Judges the draft that the reader sees: it waits for one that is still being measured. */
export function useReview(composed: Composed): Reviewing {
  const { draft, template, list, measured, reading, terms } = composed;
  const [step, setStep] = useState<'closed' | 'asked' | 'open'>('closed');
  const [attempts, setAttempts] = useState(0);
  const [first, setFirst] = useState<number>();
  const affordable = useAffordable(draft.text, terms, measured);
  const faults = useMemo(
    () => findFaults(draft, template, list, measured, reading.error !== undefined),
    [draft, template, list, measured, reading.error],
  );
  const isSettled = useDraft().draft === draft && !reading.isRunning && !measured.isRunning;

  if (step === 'asked' && isSettled) {
    setAttempts(attempts + 1);
    setStep(faults.size > 0 ? 'closed' : 'open');
  }
  const focusFirst = useEffectEvent(() => {
    const [field] = faults.keys();
    if (field !== undefined) document.getElementById(field)?.focus();
  });
  useEffect(() => {
    if (attempts > 0) focusFirst();
  }, [attempts]);
  const open = useCallback(() => {
    setFirst(undefined);
    setStep('asked');
  }, []);
  const openFirst = useCallback((people: number) => {
    setFirst(people);
    setStep('asked');
  }, []);
  const close = useCallback(() => setStep('closed'), []);

  return {
    shownFaults: attempts > 0 ? faults : none,
    affordable,
    isOpen: step === 'open',
    isWaiting: step === 'asked',
    first,
    open,
    openFirst,
    close,
  };
}
