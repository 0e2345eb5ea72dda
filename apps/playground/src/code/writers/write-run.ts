import type { CodeFile } from '../code-message.ts';
import type { CodePlan } from '../plan-code.ts';
import { access, quote } from './literals.ts';
import { writePeople } from './write-people.ts';

/** The parts of a program that calls `sendMany`. */
export interface WrittenRun {
  readonly imports: readonly string[];
  readonly declarations: readonly string[];
  /** The properties of the input of `sendMany`. */
  readonly input: string;
  readonly files: readonly CodeFile[];
}

/** Writes the input of `sendMany`: texts are filled by the package, as the page fills them. */
export function writeRun(plan: CodePlan): WrittenRun {
  const { imports, declarations, files } = writePeople(plan);
  const sender = `senderId: ${quote(plan.senderId)},`;
  if (plan.fields.length === 0) {
    const input = `recipients,\ntext: ${quote(plan.template.text)},\n${sender}`;
    return { imports, declarations, input, files };
  }
  return {
    imports: [`import { fill, parseTemplate } from '@23telecom/encoding/template';`, ...imports],
    declarations: [
      `const template = parseTemplate(${quote(plan.template.text)});`,
      ...declarations,
    ],
    input: `recipients: people.map((person) => ({
  recipient: ${access('person', plan.numberKey)},
  text: fill(template, person),
})),
${sender}`,
    files,
  };
}
