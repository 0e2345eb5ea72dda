'use client';

import { useState } from 'react';
import type { SmsPlace, SmsProblem } from '../words/sms-problem.ts';
import type { SmsComposerProblems } from './find-problems.ts';
import {
  composerFields,
  type SmsComposerField,
  type SmsComposerValues,
} from './sms-composer-values.ts';

/** The problems that are due, and the actions that make them so. */
export interface DueProblems {
  readonly shownProblems: SmsComposerProblems;
  readonly touch: (field: SmsComposerField) => void;
  /** Shows all problems, and remembers the contents that are sent. */
  readonly showAll: () => void;
  readonly clear: () => void;
}

/**
 * Decides which problems are due: those of touched fields, and the failures of the last send. A failure at a field
 * ends when the field changes; one of the whole send ends with the next send.
 */
export function useProblems(
  values: SmsComposerValues,
  problems: SmsComposerProblems,
  failures: readonly SmsProblem[],
): DueProblems {
  const [touched, setTouched] = useState<readonly SmsPlace[]>([]);
  const [sent, setSent] = useState(values);
  const shown: Partial<Record<SmsPlace, SmsProblem>> = {};
  for (const failure of failures) {
    const { place } = failure;
    if (place === 'send' || values[place] === sent[place]) shown[place] = failure;
  }
  for (const place of touched) {
    const problem = problems[place];
    if (problem) shown[place] = problem;
  }
  return {
    shownProblems: shown,
    touch(field) {
      // Tabbing through an empty field must not show its problem.
      if (values[field]) setTouched((last) => [...new Set([...last, field])]);
    },
    showAll() {
      setTouched(composerFields);
      setSent(values);
    },
    clear: () => setTouched([]),
  };
}
