import { QueryClient } from '@tanstack/svelte-query';
import { flushSync, mount, unmount } from 'svelte';
import { expect, onTestFinished, test } from 'vitest';
import App from './svelte-app.svelte';
import { openService } from './open-service.ts';

test('the example shows the balance', async () => {
  const { client, sandbox } = openService();
  const queryClient = new QueryClient();
  const target = document.createElement('div');
  const component = mount(App, { target, props: { client, queryClient } });
  onTestFinished(async () => {
    await unmount(component);
    queryClient.clear();
  });
  flushSync();
  expect(target.textContent.trim()).toBe('Loading…');
  await expect.poll(() => target.textContent.trim()).toBe('10 EUR');
  expect(sandbox.requests()).toHaveLength(1);
});
