import { ChevronRight } from 'lucide-react';
import { useId } from 'react';
import { Choice } from '../../shared/ui/choice.tsx';
import { useDraft } from '../../draft/draft-context.ts';
import type { ShownCoding } from '../use-composition.ts';
import { CodingRemark } from './coding-remark.tsx';
import { NationalChoice } from './national-choice.tsx';
import './coding-options.css';

/** How the text is coded: as the provider does, or as the reader wants to see it. */
export function CodingOptions({ coding }: { readonly coding: ShownCoding }) {
  const id = useId();
  const { draft, change } = useDraft();
  return (
    <details className="coding">
      <summary>
        <ChevronRight size={16} aria-hidden />
        Encoding, line ends, national alphabets
      </summary>
      <div className="stack coding-body">
        <div className="coding-choices">
          <Choice
            label="Encoding"
            value={draft.encoding}
            onChange={(encoding) => change({ type: 'set', to: { encoding } })}
            options={[
              { value: 'auto', label: 'Automatic' },
              { value: 'GSM-7', label: 'GSM-7' },
              { value: 'UCS-2', label: 'UCS-2' },
            ]}
          />
          <Choice
            label="Line ends"
            value={draft.lineBreak}
            onChange={(lineBreak) =>
              change({ type: 'changed', label: `line ends as ${lineBreak}`, to: { lineBreak } })
            }
            options={[
              { value: 'LF', label: 'LF' },
              { value: 'CRLF', label: 'CRLF' },
            ]}
          />
        </div>
        <NationalChoice id={`${id}national`} />
        <CodingRemark coding={coding} />
      </div>
    </details>
  );
}
