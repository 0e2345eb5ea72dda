import { plural } from '../../shared/plural.ts';
import type { ShownCoding } from '../use-composition.ts';

/** What came of the reader's wish, and that the bill knows nothing of it. */
export function CodingRemark({
  coding,
  hasNational,
}: {
  readonly coding: ShownCoding;
  /** Whether the reader chose a national alphabet. */
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
          ): replace them first. Automatic encoding is shown.
        </p>
      ) : (
        <p>
          {analysis.national
            ? `With the ${describeTables(tables[0], tables[1])}: ${plural(analysis.segments, 'segment')}.`
            : `${hasNational ? 'No table that you chose holds this text better. ' : ''}As ${
                analysis.encoding
              }: ${plural(analysis.segments, 'segment')}.`}
        </p>
      )}
      <p className="hint">
        This is what it would be. The API has no field for it: the provider chooses the encoding by
        itself, and the cost shown is what it bills.
      </p>
    </div>
  );
}

function describeTables(locking: string | undefined, singleShift: string | undefined): string {
  const tables = [
    ...(locking === undefined ? [] : [`${capitalise(locking)} locking table`]),
    ...(singleShift === undefined ? [] : [`${capitalise(singleShift)} single shift table`]),
  ];
  return tables.join(' and the ');
}

const capitalise = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
