// Writes the pages that are made from the sources, before the site is built.
import { writeApi } from './write-api.mjs';
import { writeCodes } from './write-codes.mjs';
import { writeCommands } from './write-commands.mjs';
import { writeHttp } from './write-http.mjs';

await Promise.all([writeApi(), writeCodes(), writeCommands(), writeHttp()]);
