import { readJsonObject } from '../contract/read-json-object.ts';
import { checkFields, type Check } from '../shared/check.ts';
import { formatChoice } from '../shared/format-choice.ts';

/**
 * Reads the body of a control path.
 *
 * @throws ContractError `INVALID_BODY` if it is not a JSON object.
 * @throws SandboxError `INVALID_OPTION` naming a field that is wrong or unknown.
 */
export function readControlBody<Field extends string>(
  body: string,
  checks: Readonly<Record<Field, Check>>,
): Readonly<Partial<Record<Field, unknown>>> {
  const given = readJsonObject(body);
  checkFields(Object.entries(given), {
    code: 'INVALID_OPTION',
    checks,
    describeUnknown: (name) =>
      `Unknown field ${JSON.stringify(name)}: expected ${formatChoice(Object.keys(checks))}.`,
  });
  return given as Readonly<Partial<Record<Field, unknown>>>;
}
