// Writes the declarations of the package in the current folder to `dist/types`: one file for each source file, with a
// map, so that "go to definition" opens the source. A bundler of declarations would lose the maps, and takes minutes.
import { execFile } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { compiler } from './typescript-7.mjs';

const folder = 'dist/types';

/** Sources import each other as `.ts`; published declarations name the modules that Node would load. */
function importFrom(code, extension) {
  return code.replace(/(from |import\()(['"])(\.[^'"]*)\.tsx?\2/g, `$1$2$3${extension}$2`);
}

function toCommonJs(text) {
  return text.replace(/\.d\.ts(?=$|"|\.map)/gm, '.d.cts');
}

async function publish(file) {
  const target = path.join(folder, file);
  const [code, map] = await Promise.all([
    readFile(target, 'utf8'),
    readFile(`${target}.map`, 'utf8'),
  ]);
  await Promise.all([
    writeFile(target, importFrom(code, '.js')),
    // The same declarations for `require`: an importing .d.cts needs relative .cjs names.
    writeFile(toCommonJs(target), toCommonJs(importFrom(code, '.cjs'))),
    writeFile(toCommonJs(`${target}.map`), toCommonJs(map)),
  ]);
}

await promisify(execFile)(process.execPath, [compiler, '-p', 'tsconfig.build.json']).catch(
  (error) => {
    console.error(error.stdout || error.message);
    process.exit(1);
  },
);
const files = await readdir(folder, { recursive: true });
await Promise.all(files.filter((file) => file.endsWith('.d.ts')).map(publish));
