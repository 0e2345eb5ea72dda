import { formatCount, plural } from '../../shared/format/plural.ts';
import type { Measured } from '../../composition/measured.ts';
import { LengthHistogram } from './length-histogram.tsx';
import { PeopleStrip } from './people-strip.tsx';
import { ReplaceStrip } from './replace-strip.tsx';
import { describeSaved } from './saved-money.ts';
import type { Advice as Advised } from './use-advice.ts';

/** Advice that makes the messages cheaper, or the reason why they cost so much. */
export function Advice({
  advice,
  measured,
  onShow,
  onReplaced,
}: {
  readonly advice: Advised;
  readonly measured: Measured;
  readonly onShow: (index: number, length: number) => void;
  readonly onReplaced: () => void;
}) {
  const { reasons, replacing, shortening } = advice;
  if (reasons === undefined) return null;
  if (reasons.script !== undefined) {
    return (
      <p className="hint" data-testid="script">
        {scriptWords(reasons.script)} always needs UCS-2: 70 characters in one segment, 67 in each
        of several.
        {shortening && ` ${shorterWords(shortening)}`}
      </p>
    );
  }
  if (replacing)
    return (
      <ReplaceStrip
        reasons={reasons}
        rewrite={advice.rewrite}
        saving={replacing}
        onShow={onShow}
        onReplaced={onReplaced}
      />
    );
  if (isDearerForSome(measured)) {
    return <PeopleStrip measured={measured} shortening={shortening} />;
  }
  return (
    <>
      {reasons.findings.length > 0 && <Harmless reasons={reasons} />}
      {shortening && (
        <p className="hint" data-testid="shorter">
          {shorterWords(shortening)}
        </p>
      )}
      {measured.groups.length > 1 && (
        <details className="fold lengths-fold">
          <summary>
            Messages by length{' '}
            <span className="hint">
              {measured.groups
                .map(
                  ({ segments, rows }) => `${formatCount(rows)} × ${plural(segments, 'segment')}`,
                )
                .join(', ')}
            </span>
          </summary>
          <LengthHistogram groups={measured.groups} />
        </details>
      )}
    </>
  );
}

/** Characters that force UCS-2 and cost nothing, or that nothing can be done about. */
function Harmless({ reasons }: { readonly reasons: NonNullable<Advised['reasons']> }) {
  const { findings } = reasons;
  const names = findings
    .slice(0, 4)
    .map(({ kind, name }) => (kind === 'script' ? `${name} letters` : name));
  return (
    <p className="hint" data-testid="harmless">
      <bdi>{names.join(' ')}</bdi>{' '}
      {findings.length > 1 || findings[0]?.kind === 'script' ? 'make' : 'makes'} this UCS-2, which
      has 70 characters in a segment instead of 160.
      {reasons.offer && ' It costs nothing extra so far.'}
    </p>
  );
}

/** Whether messages are UCS-2 because of values, and longer than those that are not. */
function isDearerForSome({ causes, groups }: Measured): boolean {
  if (causes === undefined || causes.fields.length === 0 || causes.template.length > 0)
    return false;
  const most = Math.max(
    ...groups.map((group) => (group.encoding === 'UCS-2' ? group.segments : 0)),
  );
  return (
    most > 1 && groups.some(({ encoding, segments }) => encoding === 'UCS-2' || segments < most)
  );
}

function shorterWords(shortening: NonNullable<Advised['shortening']>): string {
  return `${plural(shortening.characters, 'character')} shorter saves ${describeSaved(shortening)}.`;
}

const scripts: Readonly<Record<string, string>> = {
  Han: 'Chinese',
  Hiragana: 'Japanese',
  Katakana: 'Japanese',
  Hangul: 'Korean',
};

function scriptWords(script: string): string {
  return scripts[script] ?? script.replaceAll('_', ' ');
}
