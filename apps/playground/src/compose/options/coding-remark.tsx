import { capitalise } from '../../shared/format/capitalise.ts';
import type { ShownCoding } from '../../composition/shown-coding.ts';
import { plural } from '../../shared/format/plural.ts';

/** The result of the chosen coding, and a reminder that the bill does not depend on it. */
export function CodingRemark({
  coding,
  hasNational,
}: {
  readonly coding: ShownCoding;
  readonly hasNational: boolean;
}) {
  const { isWhatIf, refusal, analysis } = coding;
  if (!isWhatIf) return null;
  const tables = [analysis.national?.locking, analysis.national?.singleShift];
  return (
    <div className="notice" data-testid="coding-remark">
      {refusal ? (
        <p>
          GSM-7 lacks {plural(refusal.offenders.length, 'character')} of this text (
          {[...new Set(refusal.offenders.map(({ codePoint }) => codePoint))].slice(0, 5).join(', ')}
          ). Replace them first; until then the automatic encoding is shown.
        </p>
      ) : (
        <p>
          {analysis.national
            ? `With the ${describeTables(tables[0], tables[1])}: ${plural(analysis.segments, 'segment')}.`
            : `${hasNational ? 'The alphabet you chose does not make this text shorter. ' : ''}As ${
                analysis.encoding
              }: ${plural(analysis.segments, 'segment')}.`}
        </p>
      )}
      <p className="hint">
        This is only a preview. The provider chooses the encoding itself, and the price is that of
        what it bills.
      </p>
    </div>
  );
}

function describeTables(locking: string | undefined, singleShift: string | undefined): string {
  const tables = [
    ...(locking === undefined ? [] : [`${capitalise(locking)} alphabet`]),
    ...(singleShift === undefined ? [] : [`${capitalise(singleShift)} extra characters`]),
  ];
  return tables.join(' and the ');
}
