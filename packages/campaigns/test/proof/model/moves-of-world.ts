import {
  type Evidence,
  type Hold,
  messageIdsOf,
  type Move,
  type PlayState,
  timesSent,
} from './play-state.ts';
import { leaseSeconds, type RuleStep } from './rule-model.ts';

function nothing(): void {
  // The result is compared with the model.
}

function simple(step: RuleStep, source: unknown = step.kind): Move {
  return { source, step, then: nothing };
}

/** Lists what may happen besides the attempts under way. `turn` picks one of the rare moves. */
export function movesOfWorld(state: PlayState, turn: number): readonly Move[] {
  const rare = [...crashes(state), simple({ kind: 'cancel' }, 'state')];
  return [
    ...claims(state),
    ...ticks(state),
    ...looks(state),
    ...conclusions(state),
    ...decisions(state),
    ...reports(state),
    ...(['pause', 'resume', 'resume', 'finish', 'finish'] as const).map((kind) =>
      simple({ kind }, 'state'),
    ),
    simple({ kind: 'rescue' }),
    simple({ kind: 'rescue' }),
    ...rare.filter((_, index) => index === turn % (rare.length + 1)),
  ];
}

function claims(state: PlayState): readonly Move[] {
  return state.owners.map((owner) => ({
    source: owner,
    step: { kind: 'claim', owner },
    then: (result) => {
      if (!result) return;
      const { batch, attempt } = result as Pick<Hold, 'batch' | 'attempt'>;
      state.holds = [...state.holds, { owner, batch, attempt, intendedAt: 0, step: 'claimed' }];
    },
  }));
}

/** A process dies with all that it knows; another one takes its place. */
function crashes(state: PlayState): readonly Move[] {
  return state.owners.map((owner, index) => ({
    source: owner,
    then: () => {
      state.holds = state.holds.filter((hold) => hold.owner !== owner);
      state.evidence = state.evidence.filter((each) => each.owner !== owner);
      const next = `${owner.slice(0, 1)}${Number(owner.slice(1)) + 1}`;
      state.owners = state.owners.with(index, next);
    },
  }));
}

function ticks({ model }: PlayState): readonly Move[] {
  return [1, leaseSeconds + 1, 61].map((seconds) => ({
    source: 'clock',
    then: () => {
      model.now += seconds;
    },
  }));
}

/** The history that the second process reads lags. */
function looks(state: PlayState): readonly Move[] {
  return state.owners.slice(0, 2).map((owner, index) => ({
    source: `look ${owner}`,
    step: { kind: 'look' },
    then: (result) => {
      const found = (result as readonly Evidence[]).map(({ batch, attempt }) => {
        const isProof = index === 0 && (state.books.get(batch)?.includes(attempt) ?? false);
        return { owner, batch, attempt, isProof };
      });
      state.evidence = [...state.evidence, ...found];
    },
  }));
}

function conclusions(state: PlayState): readonly Move[] {
  return state.evidence.map((each) => {
    const { batch, attempt, isProof } = each;
    return {
      source: each,
      step: { kind: isProof ? 'prove' : 'give-up', batch, attempt },
      then: () => {
        state.evidence = state.evidence.filter((other) => other !== each);
        const isUncertain = state.model.batches.some(
          (other) => other.id === batch && other.attempt === attempt && other.state === 'uncertain',
        );
        if (isUncertain) state.views = [...state.views, { batch, attempt }];
      },
    };
  });
}

/** People who have the provider's books decide, also on attempts that they saw long ago, and a second time. */
function decisions(state: PlayState): readonly Move[] {
  return state.views.map(({ batch, attempt }) => {
    const decision = timesSent(state, batch) > 0 ? 'sent' : 'resend';
    return {
      source: `person ${batch}`,
      step: { kind: 'resolve', batch, attempt, decision },
      then: (isDone) => {
        if (isDone !== true || decision === 'sent') return;
        state.resends.set(batch, (state.resends.get(batch) ?? 0) + 1);
      },
    };
  });
}

function reports({ books, model }: PlayState): readonly Move[] {
  return [...books].flatMap(([batch, attempts]) =>
    attempts.flatMap((attempt) =>
      messageIdsOf(batch, attempt).map((messageId, place) => {
        const rank = 1 + ((model.now + attempt + 3 * place) % 5);
        return simple({ kind: 'report', messageId, rank }, messageId);
      }),
    ),
  );
}
