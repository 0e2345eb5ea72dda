import { plural, formatCount } from '../shared/plural.ts';
import type { ShownCoding } from './use-composition.ts';
import { countOctets, unitName } from './segments/segment-geometry.ts';

/** How the text is coded, and how much of it there is, in every unit that matters. */
export function MessageMeter({
  coding,
  characters,
}: {
  readonly coding: ShownCoding;
  /** User-perceived characters; undefined while they are counted. */
  readonly characters: number | undefined;
}) {
  const { analysis, segments } = coding;
  const unit = unitName[analysis.encoding];
  const octets = countOctets(
    analysis,
    segments.map(({ units }) => units),
  );
  return (
    <div className="meter">
      <p className="meter-line" data-testid="meter">
        <strong className="meter-encoding" data-encoding={analysis.encoding}>
          {analysis.encoding}
        </strong>
        {' · '}
        <strong>{plural(analysis.segments, 'segment')}</strong>
        {analysis.tooLong && <span className="meter-warning"> over the limit of 255</span>}
      </p>
      <dl className="figures">
        <div>
          <dt>{`${unit === 'septet' ? 'Septets' : 'Code units'} used`}</dt>
          <dd>{formatCount(analysis.units)}</dd>
        </div>
        <div>
          <dt>Left in this segment</dt>
          <dd>
            {formatCount(analysis.unitsLeft)}
            <small> of {formatCount(analysis.unitsPerSegment)}</small>
          </dd>
        </div>
        <div>
          <dt>Characters</dt>
          <dd data-testid="characters">
            {characters === undefined ? '…' : formatCount(characters)}
          </dd>
        </div>
        <div>
          <dt>Octets on air</dt>
          <dd>{formatCount(octets)}</dd>
        </div>
      </dl>
    </div>
  );
}
