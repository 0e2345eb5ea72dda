import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** A file server that behaves as GitHub Pages does. */
export interface StaticServer {
  /** Its address, with the base path and a slash at the end. */
  readonly url: string;
  /** The paths that were asked for. */
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * Serves the files of a folder under a base path: without `.html`, a folder only with a slash at its end, and for an
 * unknown path one 404.html of the whole site, with the status 404.
 *
 * @param notFound - the content of that 404.html
 */
export async function serveStatic(
  folder: string,
  base: string,
  notFound: string,
): Promise<StaticServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    requests.push(pathname);
    async function answer(): Promise<void> {
      const file = pathname.startsWith(base)
        ? path.join(folder, path.normalize(`/${pathname.slice(base.length)}`))
        : undefined;
      const found = file === undefined ? undefined : await findFile(file);
      if (found === 'folder') {
        response.writeHead(301, { Location: `${pathname}/` }).end();
      } else if (found === undefined) {
        response.writeHead(404, { 'Content-Type': types['.html'] }).end(notFound);
      } else {
        const type = types[path.extname(found)] ?? 'text/plain';
        response.writeHead(200, { 'Content-Type': type }).end(await readFile(found));
      }
    }
    void answer();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The file of a path; `folder` if it lacks the slash at its end. */
async function findFile(file: string): Promise<string | undefined> {
  const candidates = file.endsWith('/') ? [`${file}index.html`] : [file, `${file}.html`];
  for (const candidate of candidates) {
    const found = await stat(candidate).catch(() => undefined);
    if (found?.isFile() === true) return candidate;
  }
  const isFolder = (await stat(file).catch(() => undefined))?.isDirectory() === true;
  return isFolder && !file.endsWith('/') ? 'folder' : undefined;
}
