import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import path from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { createDatabase } from '../../src/database/create-database.ts';

/** The message that a server ends a connection with (PostgreSQL manual, "Message Formats", ErrorResponse). */
function fatal(code: string, message: string): Buffer {
  const fields = Buffer.from(`SFATAL\0VFATAL\0C${code}\0M${message}\0\0`);
  const length = Buffer.alloc(4);
  length.writeInt32BE(fields.length + 4);
  return Buffer.concat([Buffer.from('E'), length, fields]);
}

const readyForQuery = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);

/** A proxy in front of the test server that ends its first connection in the packet that opens it. */
async function startEndingProxy(): Promise<number> {
  const { host, port } = inject('postgres');
  let connections = 0;
  const proxy = createServer((socket) => {
    connections += 1;
    const isFirst = connections === 1;
    const server = connect(path.join(host, `.s.PGSQL.${port}`));
    socket.pipe(server).on('error', () => undefined);
    socket.on('error', () => undefined);
    server.on('data', (chunk: Buffer) => {
      if (!isFirst || !chunk.includes(readyForQuery)) return void socket.write(chunk);
      const end = fatal('57P01', 'terminating connection due to administrator command');
      socket.end(Buffer.concat([chunk, end]));
    });
    server.on('close', () => socket.destroy());
    socket.on('close', () => server.destroy());
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  onTestFinished(() => void proxy.close());
  return (proxy.address() as AddressInfo).port;
}

test('a connection that the server ends while it opens fails its statement, and not the process', async () => {
  const { user, password, database: name } = inject('postgres');
  const port = await startEndingProxy();
  const database = await createDatabase({
    connection: { host: '127.0.0.1', port, user, password, database: name },
    maxConnections: 1,
    canListen: true,
  });
  onTestFinished(() => database.close());
  // Vitest fails the run for an `error` event without a listener.
  await expect(database.query('select 1')).rejects.toMatchObject({
    code: 'STORE_UNAVAILABLE',
    retryable: true,
  });
  expect(await database.query('select 1 as one')).toEqual([{ one: 1 }]);
});
