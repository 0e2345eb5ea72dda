import { nextTask } from './shared/next-task.ts';

/**
 * Loads the script of all views and resolves to what shows the page. Each of its files runs in a task of its own
 * (`first-paint/split-code.ts`): in one task they would keep a slow phone from responding for half a second.
 */
export async function loadInSteps(): Promise<() => Promise<void>> {
  await import('react-dom/client').then(({ createRoot }) => createRoot);
  await nextTask();
  await import('@tanstack/react-router').then(({ createRouter }) => createRouter);
  await nextTask();
  await import('./telecom.ts').then(({ telecom }) => telecom);
  await nextTask();
  const { showPage } = await import('./show-page.tsx');
  await nextTask();
  return showPage;
}
