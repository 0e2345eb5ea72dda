import { Sparkles } from 'lucide-react';
import { useDraft } from '../draft/draft-context.ts';
import { useConfig } from '../shell/config.ts';

const example = `Hi {{name}} — your table for two is ready at 8 pm. “Bella Napoli” is looking forward to seeing you… Can’t come? Reply NO and we’ll give it to somebody else.`;

/** The sandbox knows two of these numbers: Ben's message is not delivered, Dan's comes late. */
const exampleRecipients = `name,phone
Anna,+44 7400 123456
Ben,(415) 555-0105
Chloé,+33 6 12 34 56 78
Dan,+1 415-555-0125`;

/** For somebody who opens the page for the first time: something to look at. */
export function ExampleOffer() {
  const { draft, change } = useDraft();
  const isSandbox = useConfig()?.mode === 'sandbox';
  if (draft.text !== '' || draft.pasted !== '') return null;
  return (
    <button
      type="button"
      className="button quiet small"
      // Its place is kept until the server has said whether it may be there.
      style={{ visibility: isSandbox ? 'visible' : 'hidden' }}
      onClick={() => {
        change({ type: 'typed', text: example });
        change({
          type: 'set',
          to: { pasted: exampleRecipients, defaultCountry: 'US', senderId: 'BellaNapoli' },
        });
      }}
    >
      <Sparkles size={15} aria-hidden />
      Try an example
    </button>
  );
}
