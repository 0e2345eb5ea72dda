import { checkSenderId } from '@23telecom/encoding';
import type { Draft } from '../../draft/draft.ts';
import type { RecipientList } from '../../recipients/recipient-list.ts';
import { plural } from '../../shared/plural.ts';
import type { Composition } from '../use-composition.ts';
import { describeProblem } from '../../shared/describe-problem.ts';

/** Why the message cannot be sent as it is: a sentence for each thing to mend; none when it can. */
export function findObstacles(
  draft: Draft,
  { billed, variables, text }: Composition,
  { recipients, refused, table }: RecipientList,
): readonly string[] {
  const obstacles: string[] = [];
  if (text === '') obstacles.push('The text is empty.');
  if (billed.tooLong) {
    obstacles.push(`The text takes ${billed.segments} segments: a message has 255 at most.`);
  }
  for (const name of variables) {
    const hasValue =
      draft.variables[name]?.value !== undefined && draft.variables[name].value !== '';
    if (!hasValue && !table?.columns.includes(name)) {
      obstacles.push(`The variable {{${name}}} has no value.`);
    }
  }
  if (refused.length > 0 && !draft.isLeavingOut) {
    const what = plural(refused.length, 'entry is no number', 'entries are no numbers');
    const where = refused.map(({ line, why }) => `line ${line}: ${why}`).slice(0, 3);
    obstacles.push(
      `${what} (${where.join('; ')}). ${refused.length === 1 ? 'Mend it or send without it' : 'Mend them or send without them'}.`,
    );
  } else if (recipients.length === 0) {
    obstacles.push('There are no recipients.');
  }
  const problem = checkSenderId(draft.senderId);
  if (problem) obstacles.push(`The sender ID is not valid: ${describeProblem(problem)}.`);
  return obstacles;
}
