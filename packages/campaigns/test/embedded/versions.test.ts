import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findBinaries } from '../../src/embedded/binaries/find-binaries.ts';
import { openServer } from '../../src/embedded/server/open-server.ts';

function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'versions-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return path.join(folder, 'campaigns');
}

test('a folder of a newer PostgreSQL is refused, and stays as it is', async () => {
  const folder = makeFolder();
  const binaries = findBinaries();
  await (await openServer(folder, { binaries })).close();
  const older = { ...binaries, major: binaries.major - 1 };
  await expect(openServer(folder, { binaries: older })).rejects.toMatchObject({
    code: 'STORE_NEWER',
  });
  await (await openServer(folder, { binaries })).close();
});
