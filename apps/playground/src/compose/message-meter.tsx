import type { Analysis, Offender } from '@23telecom/encoding';

const offendersShown = 5;

/** Encoding, segments and room left, and what forces the dearer encoding. */
export function MessageMeter({
  analysis,
  offenders,
}: {
  readonly analysis: Analysis;
  readonly offenders: readonly Offender[];
}) {
  const unit = analysis.encoding === 'GSM-7' ? 'septets' : 'code units';
  return (
    <>
      <p className="hint" role="status" data-testid="meter">
        {analysis.encoding} · {analysis.segments} {analysis.segments === 1 ? 'segment' : 'segments'}{' '}
        · {analysis.units} {unit} used, {analysis.unitsLeft} left in this segment
      </p>
      {offenders.length > 0 && (
        <p className="hint" data-testid="offenders">
          UCS-2 because of{' '}
          {offenders
            .slice(0, offendersShown)
            .map(({ character, codePoint }) => `${character} (${codePoint})`)
            .join(', ')}
          {offenders.length > offendersShown && ` and ${offenders.length - offendersShown} more`}
        </p>
      )}
    </>
  );
}
