import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { base } from '../base.mjs';

/** The folder of the built site. */
export const built = path.resolve(import.meta.dirname, '../doc_build');

export { base };

/** The files of the built site. */
export const files = readdirSync(built, { recursive: true, encoding: 'utf8' }).map((file) =>
  file.replaceAll(path.sep, '/'),
);

const types = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
};

/** Serves the site as GitHub Pages does: below its base, without `.html`, and with one 404.html. */
export async function serveBuilt() {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const name = decodeURIComponent(pathname).replace(base, '');
    const file = [name, `${name}.html`, `${name}index.html`, `${name}/index.html`].find(
      (each) => files.includes(each) && /\.\w+$/.test(each),
    );
    if (!pathname.startsWith(base) || file === undefined) {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      return response.end(
        files.includes('404.html') ? readFileSync(path.join(built, '404.html')) : '',
      );
    }
    const type = types[file.split('.').at(-1)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` });
    return response.end(readFileSync(path.join(built, file)));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `http://127.0.0.1:${server.address().port}` };
}
