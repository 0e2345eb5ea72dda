import { analyze, type Analysis } from '@23telecom/encoding';
import { plural } from '../../shared/plural.ts';
import type { Draft } from '../../draft/draft.ts';
import type { Composition } from '../use-composition.ts';
import { fillTemplate } from './template.ts';
import { finishText } from './text-maker.ts';
import type { Campaign } from './use-campaign.ts';

/** The worst that the variables can do: the longest message of the table, or of what may come. */
export function WorstCase({
  draft,
  composition: { template, variables, billed },
  campaign,
}: {
  readonly draft: Draft;
  readonly composition: Composition;
  readonly campaign: Campaign;
}) {
  if (variables.length === 0) return null;
  if (campaign.isPersonal) {
    const { measured } = campaign;
    if (measured === undefined) return <p className="hint">Measuring each message …</p>;
    const { analysis, number } = measured.longest;
    return (
      <div className="notice calm" data-testid="worst-case">
        <p>
          <strong>Longest message: {describe(analysis)}</strong>, to {number}.
        </p>
        {measured.groups.length > 1 && (
          <p className="hint">
            {measured.groups
              .map(
                ({ segments, numbers }) =>
                  `${plural(segments, 'segment')} to ${plural(numbers.length, 'recipient')}`,
              )
              .join(', ')}
          </p>
        )}
      </div>
    );
  }
  const worst = analyze(
    finishText(
      fillTemplate(template, (name) => {
        const { value = '', longest = '' } = draft.variables[name] ?? {};
        return longest === '' ? value : longest;
      }),
      draft,
    ),
  );
  return (
    <div
      className={worst.segments > billed.segments ? 'notice' : 'notice calm'}
      data-testid="worst-case"
    >
      <p>
        <strong>Worst case: {describe(worst)}</strong>
        {worst.segments > billed.segments && ', where the values above have '}
        {worst.segments > billed.segments && plural(billed.segments, 'segment')}.
      </p>
    </div>
  );
}

const describe = ({ segments, encoding, unitsLeft }: Analysis): string =>
  `${plural(segments, 'segment')} in ${encoding}, ${unitsLeft} left`;
