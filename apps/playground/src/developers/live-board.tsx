import { Link } from '@tanstack/react-router';
import { EmptyState } from '../shared/ui/empty-state.tsx';

/** In place of the sandbox's tools while the page uses the live API. */
export function LiveBoard() {
  return (
    <EmptyState title="Requests, clock and faults belong to the sandbox">
      <p>
        This page uses the live API, which keeps no log of requests and cannot be made to fail.
        Start the playground without a key to try them.
      </p>
      <Link className="button" to="/developers/webhooks">
        Open webhooks
      </Link>
    </EmptyState>
  );
}
