import { fill } from '@23telecom/encoding/template';
import { useSmsCost } from '@23telecom/react';
import { useCallback, useMemo } from 'react';
import { joinEstimates } from '../cost/estimate.ts';
import { useTask } from '../shared/use-task.ts';
import { applyLineBreak } from './line-breaks.ts';
import { measurePeople, type MeasuredPeople } from './measure-people.ts';
import type { Measured } from './measured.ts';
import { columnOf, createValueReader } from './person-values.ts';
import { readTemplate } from './read-template.ts';
import type { Terms } from './terms.ts';

const noNumbers: readonly string[] = [];

/**
 * Measures a text for all its recipients: at once if everybody gets the same message, in the background if
 * they are personal.
 */
export function useMeasured(text: string, terms: Terms): Measured {
  const { list, fallbacks, lineBreak, prices } = terms;
  const { columns, recipients } = list;
  const { template, variables } = useMemo(
    () => readTemplate(applyLineBreak(text, lineBreak)),
    [text, lineBreak],
  );
  const readValues = useMemo(
    () => createValueReader(variables, columns, fallbacks),
    [variables, columns, fallbacks],
  );
  const isPersonal =
    recipients.length > 0 && variables.some((name) => columnOf(name, columns) >= 0);
  const common = useMemo(() => fill(template, readValues(undefined)), [template, readValues]);

  const uniform = useSmsCost({
    text: isPersonal ? '' : common,
    to: isPersonal ? noNumbers : list.numbers,
    ...prices,
  });
  const personal = useTask<MeasuredPeople | false>(
    useCallback(
      (signal: AbortSignal) =>
        isPersonal
          ? measurePeople(template, recipients, readValues, prices, signal)
          : Promise.resolve(false),
      [isPersonal, template, recipients, readValues, prices],
    ),
  );

  return useMemo(() => {
    const { analysis, estimate } = uniform;
    const { encoding, segments } = analysis;
    const count = recipients.length;
    const same: Measured = {
      isPersonal,
      groups: [{ encoding, segments, rows: count, firstRow: 0 }],
      recipients: count,
      segments: segments * count,
      longest: { text: common, analysis },
      causes: undefined,
      estimate:
        estimate && count > 0 && text !== ''
          ? joinEstimates([estimate], estimate.currency)
          : undefined,
      isRunning: false,
    };
    if (!isPersonal) return same;
    const { result, isRunning, error } = personal;
    if (!result) return { ...same, estimate: undefined, isRunning: error === undefined, error };
    const { measurement } = result;
    return {
      ...same,
      groups: measurement.groups,
      recipients: measurement.rows,
      segments: measurement.segments,
      longest: measurement.longest ?? same.longest,
      causes: measurement.ucs2,
      estimate: result.estimate,
      isRunning,
    };
  }, [uniform, personal, isPersonal, recipients, common, text]);
}
