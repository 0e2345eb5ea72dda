import { Sparkles, UserRound } from 'lucide-react';
import { useDraftChange } from '../../draft/draft-context.ts';
import { isHostedBuild, useConfig } from '../../shared/config.ts';
import { exampleDraft } from './example-draft.ts';
import './welcome.css';

/** The first visit: the point of the page, and an example to try it with. */
export function Welcome() {
  const change = useDraftChange();
  const config = useConfig();
  const isLive = config?.mode === 'live';
  return (
    <section className="look first" aria-labelledby="welcome">
      <div className="welcome">
        <div className="phone" aria-hidden>
          <p className="phone-sender">
            <span>
              <UserRound className="icon" />
            </span>
            {exampleDraft.senderId}
          </p>
          <div className="bubble">
            Hi Anna <span className="offender">—</span> your table for two is ready at 8 pm.
          </div>
        </div>
        <h1 id="welcome">One dash can triple the price of a text</h1>
        {isLive ? (
          <p>Write a text on the left: its price, and what makes it cost more, appear here.</p>
        ) : (
          <>
            <p>
              The example has four people in three countries, and six characters that cost at least
              €0.45 too much.
            </p>
            <button
              type="button"
              className="button primary"
              // Hidden, it keeps its place until the mode is known, so that the layout does not shift.
              style={{ visibility: config ? 'visible' : 'hidden' }}
              onClick={() => {
                const { text, ...rest } = exampleDraft;
                change({ type: 'typed', text });
                change({ type: 'set', to: rest });
              }}
            >
              <Sparkles className="icon" aria-hidden />
              Try an example
            </button>
          </>
        )}
        <p className="hint" style={{ visibility: config ? 'visible' : 'hidden' }}>
          {isLive
            ? 'This is the live service: messages are sent and billed.'
            : isHostedBuild
              ? 'This is a sandbox in your browser: nothing leaves it, and no money is spent.'
              : 'This is a sandbox: nothing leaves this machine, and no money is spent.'}
        </p>
      </div>
    </section>
  );
}
