import { useSmsExport } from '@23telecom/react';
import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { message, openTelecom, type Telecom } from './open-telecom.tsx';

interface SavedFile {
  readonly name: string;
  readonly text: string;
}
const saved: Promise<SavedFile>[] = [];

// jsdom cannot save files: these mocks record the link that a browser would follow.
beforeEach(() => {
  const files = new Map<string, Blob>();
  vi.stubGlobal(
    'URL',
    Object.assign(URL, {
      createObjectURL: (file: Blob) => {
        const url = `blob:${files.size}`;
        files.set(url, file);
        return url;
      },
      revokeObjectURL: (url: string) => files.delete(url),
    }),
  );
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    const file = files.get(this.href);
    if (file) saved.push(file.text().then((text) => ({ name: this.download, text })));
  });
});
afterEach(() => {
  saved.length = 0;
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const open = async (count: number): Promise<Telecom> => {
  const telecom = openTelecom({ balance: 1_000_000 });
  const to = Array.from({ length: 100 }, (_, index) => `+4479111${String(index).padStart(5, '0')}`);
  for (let sent = 0; sent < count; sent += 100) {
    await telecom.client.sms.send({
      ...message,
      text: 'Two lines\nand a "quote", as they come',
      to: to.slice(0, Math.min(100, count - sent)),
    });
  }
  return telecom;
};

/** Holds the first response back until the test ends. */
const holdFirst = ({ sandbox }: Telecom) => {
  sandbox.faults.add({ kind: 'latency', ms: 60_000, on: 'sms.messages.export', times: 1 });
  return () =>
    vi.waitFor(() => expect(sandbox.faults.list()[0]?.strikes).toBe(1), { timeout: 10_000 });
};

const renderExport = ({ Providers }: Telecom) =>
  renderHook(() => useSmsExport(), { wrapper: Providers });

const collect = () => {
  const chunks: Uint8Array[] = [];
  const to = new WritableStream<Uint8Array>({ write: (chunk) => void chunks.push(chunk) });
  return { to, read: () => Buffer.concat(chunks).toString() };
};

test('it saves the file and reports its rows and bytes', async () => {
  const telecom = await open(3);
  const { result } = renderExport(telecom);
  expect(result.current).toMatchObject({ status: 'idle', rows: 0, bytes: 0, error: null });
  await act(() => result.current.start({ source: 'api' }));
  const files = await Promise.all(saved);
  expect(files).toHaveLength(1);
  expect(files[0]?.name).toMatch(/\.csv$/);
  expect(files[0]?.text.match(/as they come/g)).toHaveLength(3);
  expect(result.current).toMatchObject({
    status: 'success',
    rows: 3,
    bytes: Buffer.byteLength(files[0]?.text ?? ''),
    error: null,
  });
  expect(telecom.sandbox.requests().at(-1)?.query).toEqual({ source: 'api' });
});

test('it writes to a stream instead', async () => {
  const telecom = await open(2);
  const { result } = renderExport(telecom);
  const { to, read } = collect();
  await act(() => result.current.start({}, to));
  expect(read().match(/as they come/g)).toHaveLength(2);
  expect(result.current.rows).toBe(2);
  expect(saved).toEqual([]);
});

test('it shows the progress', async () => {
  const telecom = await open(4_000);
  const { result } = renderExport(telecom);
  const rows: number[] = [];
  const to = new WritableStream<Uint8Array>({
    write: async () => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      if (result.current.rows !== rows.at(-1)) rows.push(result.current.rows);
    },
  });
  await act(async () => void result.current.start({}, to));
  await waitFor(() => expect(result.current.status).toBe('success'));
  expect(rows.length).toBeGreaterThan(1);
  expect(rows).toEqual([...rows].sort((one, other) => one - other));
  expect(result.current.rows).toBe(4_000);
});

describe('cancelling', () => {
  test('ends the download', async () => {
    const telecom = await open(4_000);
    const { result } = renderExport(telecom);
    let written = 0;
    const to = new WritableStream<Uint8Array>({
      write: () => {
        written++;
        result.current.cancel();
      },
    });
    await act(() => result.current.start({}, to));
    expect(result.current).toMatchObject({ status: 'cancelled', error: null });
    expect(written).toBeLessThan(3);
  });

  test('saves nothing', async () => {
    const telecom = await open(1);
    const isAsked = holdFirst(telecom);
    const { result } = renderExport(telecom);
    await act(async () => {
      const ended = result.current.start();
      await isAsked();
      result.current.cancel();
      await ended;
    });
    expect(result.current.status).toBe('cancelled');
    expect(saved).toEqual([]);
  });

  test('happens when the component unmounts', async () => {
    const telecom = await open(1);
    const isAsked = holdFirst(telecom);
    const { result, unmount } = renderExport(telecom);
    let ended: Promise<void> | undefined;
    await act(async () => {
      ended = result.current.start();
      await isAsked();
    });
    unmount();
    await ended;
    expect(saved).toEqual([]);
  });

  test('happens when another download starts, whose state is then shown', async () => {
    const telecom = await open(2);
    const isAsked = holdFirst(telecom);
    const { result } = renderExport(telecom);
    await act(async () => {
      const first = result.current.start();
      await isAsked();
      await result.current.start();
      await first;
    });
    expect(result.current).toMatchObject({ status: 'success', rows: 2 });
    expect(saved).toHaveLength(1);
  });
});

describe('an error', () => {
  test('is shown until the next start', async () => {
    const telecom = await open(1);
    telecom.sandbox.faults.add({
      kind: 'status',
      status: 403,
      code: 'FORBIDDEN',
      on: 'sms.messages.export',
      times: 1,
    });
    const { result } = renderExport(telecom);
    await act(() => result.current.start());
    expect(result.current).toMatchObject({ status: 'error', error: { code: 'FORBIDDEN' } });
    await act(() => result.current.start());
    expect(result.current).toMatchObject({ status: 'success', error: null });
  });

  test('aborts the stream that received no data', async () => {
    const telecom = await open(1);
    telecom.sandbox.faults.add({ kind: 'status', status: 401, on: 'sms.messages.export' });
    const { result } = renderExport(telecom);
    const abort = vi.fn();
    await act(() => result.current.start({}, new WritableStream({ abort })));
    expect(result.current.error?.status).toBe(401);
    expect(abort).toHaveBeenCalledExactlyOnceWith(result.current.error);
  });

  test.each([
    ['a text', 'messages.csv'],
    ['an event', new Event('click')],
    ['a handle of a file that was not opened', { createWritable: () => undefined }],
  ])('is a stream that is %s, and the next start works', async (_, to) => {
    const telecom = await open(1);
    const { result } = renderExport(telecom);
    await act(() => result.current.start({}, to as unknown as WritableStream<Uint8Array>));
    expect(result.current.status).toBe('error');
    expect(String(result.current.error)).toMatch(/to: expected a WritableStream/);
    expect(result.current.error).toMatchObject({ code: 'INVALID_INPUT', sent: 'no' });
    expect(telecom.count('sms.messages.export')).toBe(0);
    await act(() => result.current.start());
    expect(result.current.status).toBe('success');
  });

  test.each(['end', 'drop'] as const)('is a truncated file: %s', async (how) => {
    const telecom = await open(50);
    telecom.sandbox.faults.add({ kind: 'cut-csv', how, on: 'sms.messages.export' });
    const { result } = renderExport(telecom);
    await act(() => result.current.start());
    expect(result.current.status).toBe('error');
    expect(saved).toEqual([]);
  });
});
