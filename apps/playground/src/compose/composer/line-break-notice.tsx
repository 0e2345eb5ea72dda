import { countLineBreaks } from '../../composition/line-breaks.ts';
import { useDraft } from '../../draft/draft-context.ts';
import { plural } from '../../shared/format/plural.ts';

/** Offers single line breaks, which save a character for each line. */
export function LineBreakNotice() {
  const { draft, change } = useDraft();
  const count = countLineBreaks(draft.text);
  if (draft.lineBreak === 'LF' || count === 0) return null;
  return (
    <p className="hint row" data-testid="line-breaks">
      Windows line breaks count twice. Single ones save {plural(count, 'character')}.
      <button
        type="button"
        className="button small"
        onClick={() =>
          change({
            type: 'changed',
            label: 'used single line breaks',
            edit: () => ({ lineBreak: 'LF' }),
          })
        }
      >
        Use single ones
      </button>
    </p>
  );
}
