import { useId } from 'react';
import { useDraft } from '../../draft/draft-context.ts';
import { Choice } from '../../shared/ui/choice.tsx';
import { NationalChoice } from './national-choice.tsx';

/** What the reader can ask of the coding. */
export function CodingChoices() {
  const id = useId();
  const { draft, change } = useDraft();
  return (
    <>
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
            change({
              type: 'changed',
              label: `line ends as ${lineBreak}`,
              edit: () => ({ lineBreak }),
            })
          }
          options={[
            { value: 'LF', label: 'LF' },
            { value: 'CRLF', label: 'CRLF' },
          ]}
        />
      </div>
      <NationalChoice id={`${id}national`} />
    </>
  );
}
