import { createRootRoute } from '@tanstack/react-router';
import { Shell } from './frame/shell.tsx';
import { NotFound } from './frame/view-states.tsx';

/** The parent route of every view. */
export const rootRoute = createRootRoute({ component: Shell, notFoundComponent: NotFound });
