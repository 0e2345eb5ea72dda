import { routes } from './routes.ts';

/** The name of an operation of the API, such as `sms.send`. Requests, faults and `openapi.yaml` use it. */
export type OperationName = (typeof routes)[number]['operation'];

/** Every operation of the API. */
export const operationNames: readonly OperationName[] = routes.map(({ operation }) => operation);
