import { addElement, addExtends, addImport, addProperty } from './edit-source.mjs';
import { toKebab } from './read-endpoint.mjs';

/** Folder, face and interface of each namespace. */
const namespaces = {
  sms: { folder: 'sms', face: 'create-sms', create: 'createSms', type: 'Sms' },
  account: { folder: 'account', face: 'create-account', create: 'createAccount', type: 'Account' },
  webhooks: {
    folder: 'webhook-settings',
    face: 'create-webhook-settings',
    create: 'createWebhookSettings',
    type: 'Webhooks',
  },
};

/** The changes of an endpoint in the client: its file, the list of operations, the face, the exports. */
export function planClient(endpoint) {
  const { namespace, groups, leaf, constant, type, name } = endpoint;
  const { folder, face, create, type: faceType } = namespaces[namespace];
  const operation = `${constant}Operation`;
  const call = `${type}Call`;
  const home = `packages/client/src/${folder}`;
  const module = `./${[...groups, leaf].map(toKebab).join('/')}.ts`;
  return [
    { file: `${home}/${module.slice(2)}`, write: writeEndpoint(endpoint, operation, call) },
    {
      file: `${home}/operations.ts`,
      edit: (source) =>
        addElement(
          addImport(source, module, operation),
          `${namespace === 'webhooks' ? 'webhook' : namespace}Operations`,
          operation,
        ),
    },
    {
      file: `${home}/${face}.ts`,
      edit: (source) => {
        const imported = addImport(source, module, call, { isType: true });
        const extended = addExtends(imported, faceType, groups, call);
        return addProperty(extended, create, groups, `${leaf}: call('${name}')`);
      },
    },
    {
      file: 'packages/client/src/server/operation-names.ts',
      edit: (source) => addProperty(source, 'names', [], `'${name}': true`),
    },
    {
      file: 'packages/client/src/index.ts',
      edit: (source) => `${source}export type { ${type} } from './${folder}/${module.slice(2)}';\n`,
    },
  ];
}

function writeEndpoint(
  { groups, leaf, method, path, name, type, permission, responseKey },
  operation,
  call,
) {
  const up = '../'.repeat(groups.length + 1);
  return `import type { CallOptions } from '${up}call/options/call-options.ts';
import { defineOperation } from '${up}call/operations/define-operation.ts';
import { noInput } from '${up}call/operations/input-rule.ts';
import type { TelecomPromise } from '${up}call/results/telecom-promise.ts';
import { readRecord, readString, recordOf } from '${up}codec/read.ts';

/** TODO: describe the result and each field: unit, null, default. */
export interface ${type} {
  readonly name: string;
}

/** \`telecom.${name}\`. */
export interface ${call} {
  /**
   * TODO: one sentence. Needs the permission \`${permission}\`.
   *
   * @example
   * \`\`\`ts
   * const result = await telecom.${name}();
   * \`\`\`
   */
  readonly ${leaf}: (input?: undefined, options?: CallOptions) => TelecomPromise<${type}>;
}

const read${type} = recordOf<${type}>({ name: readString });

/** \`${method} ${path}\` (TODO: cite the section of the contract). */
export const ${operation} = defineOperation({
  name: '${name}',
  method: '${method}',
  path: '${path}',
  input: noInput,
  response: { type: 'object', key: '${responseKey}' },
  decode: (body): ${type} => read${type}(readRecord(body).${responseKey}),
});
`;
}
