import type { CodeFile } from '../code-message.ts';
import { type CodePlan, rowOf } from '../plan-code.ts';
import { quote, writeList, writeRow } from './literals.ts';

/** The recipients in TypeScript: in the code if there are few, otherwise imported from a file. */
export interface WrittenPeople {
  /** The variable: `people`, rows with values, or `recipients`, numbers alone. */
  readonly name: 'people' | 'recipients';
  /** Imports the file; empty if the list is part of the code. */
  readonly imports: readonly string[];
  /** Declares the list; empty if it is imported. */
  readonly declarations: readonly string[];
  readonly files: readonly CodeFile[];
}

/** Writes the recipients. */
export function writePeople(plan: CodePlan): WrittenPeople {
  const isPersonal = plan.fields.length > 0;
  const name = isPersonal ? 'people' : 'recipients';
  if (!plan.isInline) {
    const fileName = `${name}.json`;
    return {
      name,
      imports: [`import ${name} from './${fileName}' with { type: 'json' };`],
      declarations: [],
      files: [{ name: fileName, write: () => writeFile(plan) }],
    };
  }
  const items = plan.people.map((person) =>
    isPersonal ? writeRow(plan, person) : quote(person.recipient),
  );
  return { name, imports: [], declarations: [`const ${name} = ${writeList(items)};`], files: [] };
}

function writeFile(plan: CodePlan): string {
  const rows = plan.people.map((person) =>
    JSON.stringify(plan.fields.length > 0 ? rowOf(plan, person) : person.recipient),
  );
  return `[\n${rows.join(',\n')}\n]\n`;
}
