import { CornerDownLeft } from 'lucide-react';
import type { LineBreak } from '../../draft/draft.ts';
import { plural } from '../../shared/plural.ts';
import { useDraftChange } from '../../draft/draft-context.ts';
import { countLineBreaks } from './line-breaks.ts';

/** Offers to turn CRLF into LF, which costs a unit less for each line. */
export function LineBreakNotice({
  text,
  lineBreak,
}: {
  readonly text: string;
  readonly lineBreak: LineBreak;
}) {
  const change = useDraftChange();
  const count = countLineBreaks(text);
  if (lineBreak === 'LF' || count === 0) return null;
  return (
    <div className="notice calm row" data-testid="line-breaks">
      <CornerDownLeft size={16} aria-hidden />
      <p>
        {plural(count, 'line ends', 'lines end')} in CRLF, as pasted. LF saves{' '}
        {plural(count, 'unit')}.
      </p>
      <button
        type="button"
        className="button quiet small"
        onClick={() =>
          change({
            type: 'changed',
            label: `turned ${plural(count, 'CRLF', 'CRLFs')} into LF`,
            edit: () => ({ lineBreak: 'LF' }),
          })
        }
      >
        Use LF
      </button>
    </div>
  );
}
