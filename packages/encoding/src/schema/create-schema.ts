import { requireObject } from '../checks/require-value.ts';
import type { CheckCode, Problem } from '../checks/problem.ts';

/** An issue of a schema: a sentence for people, and the code of the problem. */
export interface SchemaIssue {
  /** The sentence that a form shows. It never contains the value. */
  readonly message: string;
  /** The stable code, for a translation. */
  readonly code: CheckCode;
}

/** The outcome of a validation. */
export type SchemaResult =
  | { readonly value: string; readonly issues?: undefined }
  | { readonly issues: readonly SchemaIssue[] };

/**
 * A validator by Standard Schema, version 1 (https://standardschema.dev). Form libraries, routers and RPC
 * libraries accept it as they accept a schema of Zod or Valibot.
 */
export interface StringSchema {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: '23telecom';
    /** Checks a value without changing it, and never throws. */
    readonly validate: (value: unknown) => SchemaResult;
    /** Exists for type inference only. */
    readonly types?: { readonly input: string; readonly output: string } | undefined;
  };
}

/** Options of a schema. */
export interface SchemaOptions {
  /**
   * Sentences by code, such as translations. A code that is absent keeps its English sentence.
   * @default English sentences
   */
  readonly messages?: Partial<Readonly<Record<CheckCode, string>>> | undefined;
}

/** Makes a schema of a check. */
export function createSchema(
  check: (value: unknown) => Problem | undefined,
  sentences: Readonly<Record<CheckCode, string>>,
  options: SchemaOptions,
): StringSchema {
  requireObject(options, 'options');
  const { messages = {} } = options;
  requireObject(messages, 'messages');
  return {
    '~standard': {
      version: 1,
      vendor: '23telecom',
      validate: (value) => {
        const code = check(value)?.code;
        return code === undefined
          ? { value: value as string }
          : { issues: [{ message: messages[code] ?? sentences[code], code }] };
      },
    },
  };
}
