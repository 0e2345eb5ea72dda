import { createRootRoute } from '@tanstack/react-router';
import { Shell } from './frame/shell.tsx';
import { NotFound } from './frame/view-states.tsx';

/** Every view hangs below this one. */
export const rootRoute = createRootRoute({ component: Shell, notFoundComponent: NotFound });
