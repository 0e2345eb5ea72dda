import type { PageData } from '../results/list.ts';
import type { Operation } from './operation.ts';

/** Input and output of one operation. */
export interface Signature<Input, Output> {
  readonly input: Input;
  readonly output: Output;
}

/** A list of operations, as the file of a namespace exports it. */
export type OperationList = readonly Operation<never, unknown>[];

/** Input and output of each operation of a list, by the operation's name. */
export type MapOf<Operations extends OperationList> = {
  readonly [Each in Operations[number] as Each['name']]: Each extends Operation<
    infer Input,
    infer Output
  >
    ? Signature<Input, Output>
    : never;
};

/** Any map of operations. */
export type AnyOperationMap = Readonly<Record<string, Signature<unknown, unknown>>>;

/** The names of a map's operations that respond with a page of a list. */
export type PagedName<Operations extends AnyOperationMap> = {
  readonly [Name in keyof Operations]: Operations[Name]['output'] extends PageData<unknown>
    ? Name
    : never;
}[keyof Operations];

/** The names of a map's operations that respond with a single result. */
export type SingleName<Operations extends AnyOperationMap> = Exclude<
  keyof Operations,
  PagedName<Operations>
>;
