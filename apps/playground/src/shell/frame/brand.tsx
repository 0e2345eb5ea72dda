import { Link } from '@tanstack/react-router';

/** The mark: a message in three segments. */
export function Brand() {
  return (
    <Link to="/" className="brand" aria-label="23 Telecom playground, home">
      <svg width="26" height="26" viewBox="0 0 32 32" aria-hidden>
        <path
          className="brand-bubble"
          d="M6 4h20a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3H14l-6 5v-5H6a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3z"
        />
        <path className="brand-segments" d="M8 11h4v6H8zM14 11h4v6h-4zM20 11h4v6h-4z" />
      </svg>
      <span>
        <strong>23 Telecom</strong> <span className="brand-rest">playground</span>
      </span>
    </Link>
  );
}
