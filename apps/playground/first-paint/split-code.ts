import path from 'node:path';
import type { Rolldown } from 'vite';

/** Runs after the first paint, in every view. */
export const pageModule = 'src/show-page.tsx';
const startModule = 'src/main.ts';
/** The helper loads the page's script, so it cannot be in it. */
const helper = 'preload-helper';
/** Each view takes the icons that it draws. The module that lists them imports all. */
const icons = '/icons/';

/** The parts of the page's script that change rarely, or that take long to run. */
const libraries = [
  ['data', /node_modules\/@tanstack\/(query-core|react-query)\/|\/packages\//],
  ['router', /node_modules\/@tanstack\//],
  ['react', /node_modules\//],
] as const;

/** In characters of source, with all that a module imports. */
const smallModule = 8000;
/** Styles, which the first paint of a view waits for, and tables of characters and numbers, which few views need. */
const apart = /\.css$|\/packages\/encoding\/|libphonenumber/;

/**
 * Puts the script that every view needs into a few files, and the small modules that views share into one. Left
 * alone, the bundler writes dozens of files, and the server speaks HTTP/1.1: six requests at a time.
 *
 * @param root - the folder of the app
 */
export function splitCode(root: string): Rolldown.CodeSplittingOptions {
  const pageId = path.join(root, pageModule);
  let start: ReadonlySet<string> | undefined;
  let page: ReadonlySet<string> | undefined;

  function isLoaded(id: string, context: Rolldown.ChunkingContext): boolean {
    start ??= findImports(path.join(root, startModule), context);
    return start.has(id) || id === pageId || id.includes(helper);
  }

  function isInPage(id: string, context: Rolldown.ChunkingContext): boolean {
    page ??= findImports(pageId, context);
    return page.has(id) && !id.includes(icons);
  }

  function isSmall(id: string, context: Rolldown.ChunkingContext): boolean {
    const added = [...findImports(id, context)].filter((each) => !isInPage(each, context));
    const sizes = added.map((each) => context.getModuleInfo(each)?.code?.length ?? 0);
    return sizes.reduce((sum, size) => sum + size, 0) <= smallModule;
  }

  return {
    includeDependenciesRecursively: false,
    groups: [
      {
        debugName: 'page',
        name: (id, context) =>
          isInPage(id, context) && !isLoaded(id, context) ? nameFile(id) : null,
      },
      {
        debugName: 'shared',
        minShareCount: 2,
        name: (id, context) =>
          isSmall(id, context) && !isLoaded(id, context) && !apart.test(id) ? 'shared' : null,
      },
    ],
  };
}

function nameFile(id: string): string {
  return libraries.find(([, pattern]) => pattern.test(id))?.[0] ?? 'page';
}

/** The module and all that it imports, except on demand. */
function findImports(id: string, context: Rolldown.ChunkingContext): ReadonlySet<string> {
  const found = new Set([id]);
  // A set goes on with the entries that are added meanwhile.
  for (const each of found) {
    for (const imported of context.getModuleInfo(each)?.importedIds ?? []) found.add(imported);
  }
  return found;
}
