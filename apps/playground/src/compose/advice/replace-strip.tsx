import { useMemo } from 'react';
import { useDraftChange } from '../../draft/draft-context.ts';
import { formatCount, plural } from '../../shared/format/plural.ts';
import { AdviceStrip } from './advice-strip.tsx';
import { ChangeTable } from './change-table.tsx';
import type { Saving } from './compare.ts';
import type { Remedy, TextReasons } from './find-reasons.ts';
import { listChanges } from './list-changes.ts';
import { describeSaved } from './saved-money.ts';

const words: Readonly<Record<Remedy, { readonly button: string; readonly doing: string }>> = {
  replace: { button: 'Replace', doing: 'Replacing' },
  unaccent: { button: 'Write without accents', doing: 'Writing without accents' },
  remove: { button: 'Remove', doing: 'Removing' },
};

/** Characters of the text that make every message more expensive, with their price and the remedy. */
export function ReplaceStrip({
  reasons,
  rewrite,
  saving,
  onShow,
  onReplaced,
}: {
  readonly reasons: TextReasons;
  readonly rewrite: (text: string) => string;
  readonly saving: Saving;
  readonly onShow: (index: number, length: number) => void;
  /** Moves the focus, because the strip is gone. */
  readonly onReplaced: () => void;
}) {
  const change = useDraftChange();
  const { findings, offer } = reasons;
  const changes = useMemo(
    () => listChanges(findings, offer?.replacements ?? []),
    [findings, offer],
  );
  if (offer === undefined) return null;
  const { remedy } = offer;
  const count = findings.reduce((sum, finding) => sum + finding.count, 0);
  const isEmoji = findings.every(({ kind }) => kind === 'emoji');
  const characters = isEmoji ? `${formatCount(count)} emoji` : plural(count, 'character');
  const { button, doing } = words[remedy];
  const object = remedy === 'unaccent' ? '' : count === 1 ? ' it' : ' them';
  return (
    <AdviceStrip
      tone="warn"
      testId="saving"
      action={
        <button
          type="button"
          className="button small replace"
          onClick={() => {
            change({
              type: 'changed',
              label: `${button.toLowerCase()} ${characters}`,
              edit: ({ text }) => ({ text: rewrite(text) }),
            });
            onReplaced();
          }}
        >
          {button}
        </button>
      }
      detailsLabel="See which characters"
      details={<ChangeTable changes={changes} onShow={onShow} />}
    >
      <b>
        {saving.isPerMessage
          ? `${characters} ${count === 1 ? 'turns' : 'turn'} ${plural(saving.after, 'segment')} into ${formatCount(saving.before)}.`
          : `${characters} ${count === 1 ? 'adds' : 'add'} ${plural(saving.before - saving.after, 'segment')}.`}
      </b>{' '}
      {`${doing}${object} saves ${describeSaved(saving)}.`}
    </AdviceStrip>
  );
}
