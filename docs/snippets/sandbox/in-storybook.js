import { createSandbox } from '@23telecom/sandbox';
import { createMswHandlers } from '@23telecom/sandbox/testing';
import { http } from 'msw';
import { initialize, mswLoader } from 'msw-storybook-addon';

initialize();
const sandbox = createSandbox();

export default {
  loaders: [mswLoader],
  parameters: { msw: { handlers: createMswHandlers(http, sandbox) } },
  beforeEach: () => sandbox.reset(),
};
