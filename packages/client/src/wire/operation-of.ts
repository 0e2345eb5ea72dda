import type { Operation, OperationKind } from '../call/operation.ts';
import type { HttpMethod } from '../request/request-options.ts';
import { checkFields } from './check.ts';

type Rest<Input, Output> = Partial<Operation<Input, Output>> &
  Pick<Operation<Input, Output>, 'decode'>;

/** Puts an operation together; without more it takes no input and writes nothing. */
export function operationOf<Input, Output>(
  name: string,
  kind: OperationKind,
  method: HttpMethod,
  path: string,
  rest: Rest<Input, Output>,
): Operation<Input, Output> {
  return {
    name,
    kind,
    method,
    path,
    validate: (input) => checkFields(input, {}),
    encode: () => ({ path }),
    ...rest,
  };
}
