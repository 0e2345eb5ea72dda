import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// Real servers answer, on a machine that is busy with other packages.
configure({ asyncUtilTimeout: 10_000 });
afterEach(cleanup);
