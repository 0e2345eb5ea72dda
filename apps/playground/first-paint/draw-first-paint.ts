import type { Plugin, ResolvedConfig } from 'vite';
import { listFiles } from './list-files.ts';
import { emptyMain, fillInAddress, makeStatic } from './make-static.ts';
import { pageModule } from './split-code.ts';
import { drawnViews, sharedCalls, unknownPage } from './views.ts';
import { withRenderer } from './with-renderer.ts';
import { writePage } from './write-page.ts';

/**
 * Writes a page for each view: its HTML as the view renders it before the data is there, its styles, and a list
 * of its scripts that the browser fetches after that. So the first paint waits for nothing but the page.
 */
export function drawFirstPaint(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'draw-first-paint',
    apply: 'build',
    configResolved: (resolved) => {
      config = resolved;
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const index = bundle['index.html'];
        if (index?.type !== 'asset') throw new Error('The build has no index.html.');
        const page = String(index.source);
        const write = (html: string, modules: readonly string[]): string =>
          writePage({
            page,
            html,
            bundle,
            base: config.base,
            files: listFiles(bundle, [pageModule, sharedCalls, ...modules]),
          });

        await withRenderer(config, async (renderView) => {
          for (const { path, file, modules } of drawnViews) {
            const view = makeStatic(await renderView(path));
            const html = path.includes('$') ? view + fillInAddress : view;
            const source = write(html, modules);
            if (file === 'index.html') {
              index.source = source;
              const fileName = unknownPage;
              this.emitFile({ type: 'asset', fileName, source: write(emptyMain(html), []) });
            } else this.emitFile({ type: 'asset', fileName: file, source });
          }
        });
      },
    },
  };
}
