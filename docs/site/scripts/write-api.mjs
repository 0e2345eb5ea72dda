// Writes a page for every export of every entry point: pages/reference/api. Fails for an export without a
// comment, and for a link in a comment that leads nowhere.
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Application, Converter, LogLevel, ReflectionKind } from 'typedoc';
import { listEntries } from './list-entries.mjs';

const site = path.resolve(import.meta.dirname, '..');
export const apiFolder = path.join(site, 'pages/reference/api');

export async function writeApi() {
  await rm(apiFolder, { recursive: true, force: true });
  const entries = listEntries();
  const application = await Application.bootstrapWithPlugins({
    plugin: ['typedoc-plugin-markdown'],
    entryPoints: entries.map(({ source }) => source),
    tsconfig: path.join(site, 'tsconfig.api.json'),
    skipErrorChecking: true,
    excludeInternal: true,
    excludePrivate: true,
    excludeExternals: true,
    readme: 'none',
    disableSources: true,
    gitRevision: 'main',
    logLevel: LogLevel.Warn,
    treatWarningsAsErrors: true,
    validation: {
      invalidLink: true,
      notDocumented: false,
      notExported: false,
      rewrittenLink: true,
    },
    router: 'module',
    hidePageHeader: true,
    hideBreadcrumbs: true,
    hidePageTitle: false,
    useCodeBlocks: true,
    expandObjects: false,
    parametersFormat: 'table',
    interfacePropertiesFormat: 'table',
    typeDeclarationFormat: 'table',
    sanitizeComments: true,
    entryFileName: 'index',
    name: 'All exports',
  });
  const specifiers = new Map(entries.map(({ source, specifier }) => [source, specifier]));
  // Names each module as an import does. By default its name is the path of its file.
  application.converter.on(Converter.EVENT_CREATE_DECLARATION, (context, reflection) => {
    if (!reflection.kindOf(ReflectionKind.Module)) return;
    const symbol = context.getSymbolFromReflection(reflection);
    const file = symbol?.getDeclarations()?.[0]?.getSourceFile().fileName;
    reflection.name = specifiers.get(file ?? '') ?? reflection.name;
  });
  const project = await application.convert();
  if (!project) throw new Error('TypeDoc could not read the sources.');
  application.validate(project);
  for (const name of listUndocumented(project)) application.logger.warn(`${name} has no comment`);
  await application.outputs.writeOutput({ name: 'markdown', path: apiFolder }, project);
  await correctAnchors();
  if (application.logger.hasErrors() || application.logger.hasWarnings()) {
    throw new Error('TypeDoc reports problems: see above.');
  }
}

/**
 * Corrects links whose anchor has a number too many: TypeDoc counts a name twice if a class and its type differ in
 * their ending only. Also gives the page of an entry its own name back.
 */
async function correctAnchors() {
  const files = (await readdir(apiFolder, { recursive: true }))
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.join(apiFolder, file));
  for (const file of files) {
    if (/-1\.md$/.test(file)) await rename(file, file.replace(/-1\.md$/, '.md'));
  }
  const pages = new Map();
  for (const file of files.map((name) => name.replace(/-1\.md$/, '.md'))) {
    const text = (await readFile(file, 'utf8')).replaceAll(/-1\.md\b/g, '.md');
    pages.set(file, { text, anchors: anchorsOf(text) });
  }
  for (const [file, { text }] of pages) {
    const corrected = text.replaceAll(/\]\(([^()#\s]*)#([\w-]+)\)/g, (match, target, anchor) => {
      const page = pages.get(target === '' ? file : path.resolve(path.dirname(file), target));
      const shorter = anchor.replace(/-\d+$/, '');
      if (!page || page.anchors.has(anchor) || !page.anchors.has(shorter)) return match;
      return `](${target}#${shorter})`;
    });
    await writeFile(file, corrected);
  }
}

/** The anchors of a page: those of its headings, numbered where they come twice, and its own. */
function anchorsOf(text) {
  const anchors = new Set([...text.matchAll(/<a id="([^"]+)"/g)].map(([, id]) => id));
  const counts = new Map();
  for (const [, heading] of text.matchAll(/^#{1,6} (.+)$/gm)) {
    const slug = heading
      .toLowerCase()
      .replaceAll(/\\|[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(/\s/g, '-');
    const count = counts.get(slug) ?? 0;
    counts.set(slug, count + 1);
    anchors.add(count === 0 ? slug : `${slug}-${count}`);
  }
  return anchors;
}

/** The exports that have no comment, neither of their own nor of a signature. */
function listUndocumented(project) {
  return project
    .getReflectionsByKind(ReflectionKind.Module)
    .flatMap((module) => module.children ?? [])
    .filter((child) => !child.isReference() && !isDocumented(child))
    .map((child) => child.getFriendlyFullName());
}

function isDocumented(child) {
  const signatures = child.signatures ?? child.type?.declaration?.signatures ?? [];
  return child.hasComment() || signatures.some((signature) => signature.hasComment());
}

if (process.argv[1] === import.meta.filename) await writeApi();
