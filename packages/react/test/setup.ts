import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// Leaves time for real servers on a busy machine.
configure({ asyncUtilTimeout: 10_000 });
afterEach(cleanup);
