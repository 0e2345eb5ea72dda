import { cp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { defineConfig, mergeConfig, type Plugin } from 'vite';
import { drawnViews } from './first-paint/views.ts';
import { writeArrival, writeHandOver } from './hosted/hand-over.ts';
import playground from './vite.config.ts';

const base = process.env.PLAYGROUND_BASE ?? '/';
const folderPage = '/index.html';

/**
 * Adds what file servers need that know no router: the page of each view without a slash at the end too, and the
 * way back from the 404.html of a whole site.
 */
function serveFromFiles(): Plugin {
  let folder = '';
  return {
    name: 'serve-from-files',
    transformIndexHtml: () => [
      { tag: 'script', children: writeArrival(base), injectTo: 'head-prepend' },
    ],
    configResolved: ({ root, build }) => {
      folder = path.resolve(root, build.outDir);
    },
    closeBundle: async () => {
      for (const { file } of drawnViews.filter((view) => view.file.endsWith(folderPage))) {
        const page = path.join(folder, file);
        await cp(page, `${page.slice(0, -folderPage.length)}.html`);
      }
      await writeFile(path.join(folder, 'hand-over.html'), writeHandOver(base));
    },
  };
}

/** The page as static files. `PLAYGROUND_BASE=/playground/` is for a folder of a site. */
export default mergeConfig(
  playground,
  defineConfig({
    mode: 'hosted',
    base,
    build: { outDir: 'dist-hosted', emptyOutDir: true },
    plugins: [serveFromFiles()],
  }),
);
