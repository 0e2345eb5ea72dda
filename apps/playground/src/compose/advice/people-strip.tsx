import type { Measured } from '../../composition/measured.ts';
import { formatCount, plural } from '../../shared/format/plural.ts';
import { AdviceStrip } from './advice-strip.tsx';
import type { Advice } from './use-advice.ts';
import { describeSaved } from './saved-money.ts';
import { LengthHistogram } from './length-histogram.tsx';
import { isolate } from '../../shared/format/isolate.ts';

/** Values of a column that force UCS-2: how many people cost more, and which characters are the cause. */
export function PeopleStrip({
  measured,
  shortening,
}: {
  readonly measured: Measured;
  readonly shortening: Advice['shortening'];
}) {
  const { causes, recipients } = measured;
  if (causes === undefined) return null;
  const columns = causes.fields.map(({ field }) => field);
  const characters = [...new Set(causes.fields.flatMap((field) => field.characters))].slice(0, 6);
  return (
    <AdviceStrip
      tone="warn"
      testId="people-cause"
      detailsLabel="Show the messages by length"
      details={<LengthHistogram groups={measured.groups} />}
    >
      <b>
        {causes.rows === recipients
          ? `All ${formatCount(recipients)} go as UCS-2`
          : `${formatCount(causes.rows)} of ${formatCount(recipients)} ${causes.rows === 1 ? 'goes' : 'go'} as UCS-2`}{' '}
        because of {joinNames(columns)}
      </b>{' '}
      (
      {characters.map((character, index) => (
        <span key={character}>
          {index > 0 && ' '}
          <bdi className="glyph">{character}</bdi>
        </span>
      ))}
      ).
      {shortening &&
        ` ${plural(shortening.characters, 'character')} shorter saves ${describeSaved(shortening)}.`}
    </AdviceStrip>
  );
}

function joinNames(names: readonly string[]): string {
  const quoted = names.map((name) => `“${isolate(name)}”`);
  return quoted.length < 2
    ? (quoted[0] ?? '')
    : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1) ?? ''}`;
}
