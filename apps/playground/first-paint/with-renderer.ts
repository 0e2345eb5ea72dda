import path from 'node:path';
import react from '@vitejs/plugin-react';
import { createServer, type ResolvedConfig } from 'vite';
import { resolveSources } from '../../../vitest.base.ts';

type RenderView = (path: string) => Promise<string>;

/** Runs the sources of the page in this process, under the base path of a build. */
export async function withRenderer(
  { root, base, mode }: Pick<ResolvedConfig, 'root' | 'base' | 'mode'>,
  draw: (renderView: RenderView) => Promise<void>,
): Promise<void> {
  const server = await createServer({
    ...resolveSources,
    root,
    base,
    mode,
    configFile: false,
    plugins: [react()],
    appType: 'custom',
    logLevel: 'warn',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, ws: false, watch: null },
  });
  try {
    const file = path.join(root, 'first-paint/render-view.tsx');
    const { renderView } = (await server.ssrLoadModule(file)) as { renderView: RenderView };
    await draw(renderView);
  } finally {
    await server.close();
  }
}
