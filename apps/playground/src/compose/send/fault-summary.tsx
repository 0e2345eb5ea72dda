import { CircleAlert } from 'lucide-react';
import { plural } from '../../shared/format/plural.ts';
import type { Faults } from './find-faults.ts';

const names = { from: 'From', to: 'To', text: 'Text' } as const;

/** The faults that keep the message from being sent; each sentence leads to its field. */
export function FaultSummary({ faults }: { readonly faults: Faults }) {
  return (
    <div className="notice bad" role="alert" data-testid="faults">
      <CircleAlert className="icon" aria-hidden />
      <p className="strong">
        {faults.size === 1
          ? 'Nothing was sent: a field needs another look.'
          : `Nothing was sent: ${plural(faults.size, 'field')} need another look.`}
      </p>
      <ul>
        {[...faults].map(([field, sentence]) => (
          <li key={field}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(field)?.focus();
              }}
            >
              {names[field]}
            </a>
            : {sentence}
          </li>
        ))}
      </ul>
    </div>
  );
}
