import { type Hold, messageIdsOf, type Move, type PlayState } from './play-state.ts';

/** Seconds after which a process that was stopped must not call any more. */
const lateSeconds = 3;

/** Lists what may happen to an attempt that a process has: its next step, or the response to its call. */
export function movesOfHold(state: PlayState, hold: Hold): readonly Move[] {
  const { batch, attempt, owner } = hold;

  function replace(next: Partial<Hold> | null): void {
    state.holds = state.holds.flatMap((each) =>
      each !== hold ? [each] : next ? [{ ...hold, ...next }] : [],
    );
  }
  function end(): void {
    replace(null);
  }
  function refuse(isMade: boolean, isFinal: boolean): Move {
    const step = { kind: 'refuse', batch, attempt, owner, isMade, isFinal } as const;
    return { source: hold, step, then: end };
  }
  function respond(step: Hold['step'], isAccepted: boolean): Move {
    function then(): void {
      if (isAccepted) state.books.get(batch)?.push(attempt);
      replace({ step });
    }
    return { source: hold, then };
  }

  switch (hold.step) {
    case 'claimed': {
      const intend: Move = {
        source: hold,
        step: { kind: 'intend', batch, attempt, owner },
        then: (isIntended) =>
          replace({
            step: isIntended === true ? 'intended' : 'denied',
            intendedAt: state.model.now,
          }),
      };
      return [intend, intend, intend, refuse(false, false)];
    }
    case 'denied':
      return [refuse(false, false)];
    case 'intended': {
      const denied = respond('denied', false);
      if (state.model.now - hold.intendedAt >= lateSeconds) return [denied];
      const yes = respond('yes', true);
      return [
        yes,
        yes,
        respond('no', false),
        respond('lost', true),
        respond('lost', false),
        denied,
      ];
    }
    case 'yes': {
      const messageIds = messageIdsOf(batch, attempt);
      return [{ source: hold, step: { kind: 'accept', batch, attempt, messageIds }, then: end }];
    }
    case 'no':
      return [refuse(true, false), refuse(true, true)];
    case 'lost':
      return [{ source: hold, step: { kind: 'lose', batch, attempt }, then: end }];
  }
}
