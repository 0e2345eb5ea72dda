import type { Rolldown } from 'vite';

/** The files that a view needs before it can be shown, dependencies first. */
export interface ViewFiles {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/**
 * Lists the files of a view in a bundle.
 *
 * @param modules - paths of source files, from the root of the app
 * @throws Error if no script of the bundle holds one of the modules
 */
export function listFiles(bundle: Rolldown.OutputBundle, modules: readonly string[]): ViewFiles {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  function add(chunk: Rolldown.OutputChunk): void {
    if (scripts.has(chunk.fileName)) return;
    scripts.add(chunk.fileName);
    for (const name of chunk.imports) {
      const imported = bundle[name];
      if (imported?.type === 'chunk') add(imported);
    }
    for (const style of chunk.viteMetadata?.importedCss ?? []) styles.add(style);
  }
  for (const module of modules) {
    const chunk = Object.values(bundle).find(
      (file) => file.type === 'chunk' && file.moduleIds.some((id) => id.endsWith(`/${module}`)),
    );
    if (chunk?.type !== 'chunk') throw new Error(`No script of the build holds ${module}.`);
    add(chunk);
  }
  return { scripts: [...scripts], styles: [...styles] };
}
