import { addElement, addImport } from './edit-source.mjs';
import { toKebab } from './read-endpoint.mjs';

/** The changes of an endpoint in the sandbox: its file, the list of endpoints, openapi.yaml. */
export function planSandbox(endpoint) {
  const { handler } = endpoint;
  const module = `./${toKebab(handler)}.ts`;
  return [
    { file: `packages/sandbox/src/api/${module.slice(2)}`, write: writeEndpoint(endpoint) },
    {
      file: 'packages/sandbox/src/api/endpoints.ts',
      edit: (source) => addElement(addImport(source, module, handler), 'endpoints', handler),
    },
    {
      file: 'packages/sandbox/openapi.yaml',
      edit: (source) => source.replace(/^webhooks:\n/m, `${describe(endpoint)}webhooks:\n`),
    },
  ];
}

function writeEndpoint({ handler, name, method, path, permission, responseKey }) {
  return `import { defineEndpoint } from './endpoint.ts';

/** \`${method} ${path}\`: TODO: cite the section of the contract. */
export const ${handler} = defineEndpoint({
  operation: '${name}',
  method: '${method}',
  path: '${path}',
  permission: '${permission}',
  handle: () => ({ status: true, ${responseKey}: { name: '' } }),
});
`;
}

function describe({ name, namespace, method, path, permission, responseKey }) {
  const tag = { sms: 'SMS', account: 'Account', webhooks: 'Webhooks' }[namespace];
  return `  ${path}:
    ${method.toLowerCase()}:
      operationId: ${name}
      x-permission: ${permission}
      tags: [${tag}]
      summary: 'TODO: one sentence'
      responses:
        '200':
          description: 'TODO: the result.'
          content:
            application/json:
              schema:
                type: object
                required: [status, ${responseKey}]
                properties:
                  status: { const: true }
                  ${responseKey}:
                    type: object
                    required: [name]
                    properties:
                      name: { type: string }
        '400': { $ref: '#/components/responses/BadParameters' }
        '401': { $ref: '#/components/responses/Unauthorized' }
        '403': { $ref: '#/components/responses/Forbidden' }
        '429': { $ref: '#/components/responses/TooManyRequests' }
        '500': { $ref: '#/components/responses/ServerError' }
`;
}
