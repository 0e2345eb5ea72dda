import { addImport, addProperty } from './edit-source.mjs';
import { toKebab } from './read-endpoint.mjs';

/** The changes of an endpoint in react: its key, options and hook. Only reads have them. */
export function planReact(endpoint) {
  const { isRead, namespace, key, type, options, hook, name } = endpoint;
  if (!isRead) return [];
  const home = `packages/react/src/${namespace}/${namespace}`;
  const path = name.split('.').map((part) => `'${toKebab(part)}'`);
  return [
    {
      file: 'packages/react/src/query/telecom-keys.ts',
      edit: (source) =>
        addProperty(source, 'telecomKeys', [namespace], `${key}: () => key(${path.join(', ')})`),
    },
    {
      file: `${home}-options.ts`,
      edit: (source) =>
        `${addImport(source, '@23telecom/client', type, { isType: true })}${writeOptions(endpoint)}`,
    },
    {
      file: `${home}-hooks.ts`,
      edit: (source) => {
        const factory = addImport(source, '../provider/create-query-hook.ts', 'createQueryHook');
        const imported = addImport(factory, `./${namespace}-options.ts`, options);
        return `${imported}${writeHook(hook, options)}`;
      },
    },
  ];
}

function writeOptions({ options, type, key, name }) {
  return `
/**
 * TODO: query options for one sentence.
 *
 * @example
 * \`\`\`ts
 * const result = await queryClient.fetchQuery(${options}(client));
 * \`\`\`
 */
export function ${options}(
  client: TelecomClient,
): TelecomQueryOptions<${type}, ReturnType<typeof keys.${key}>> {
  return defineQuery(client, keys.${key}(), (options) => client.${name}(undefined, options));
}
`;
}

function writeHook(hook, options) {
  return `
/**
 * TODO: one sentence.
 *
 * @param options - \`useQuery\`'s options, such as \`select\` or \`enabled\`.
 * @example
 * \`\`\`ts
 * const { data } = ${hook}();
 * \`\`\`
 */
export const ${hook} = /* @__PURE__ */ createQueryHook(${options});
`;
}
