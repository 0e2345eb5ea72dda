import { Link } from '@tanstack/react-router';

/** The logo, a message in three segments, with the name. */
export function Brand() {
  return (
    <Link to="/" className="brand" aria-label="23 Telecom, start">
      <svg viewBox="0 0 32 32" aria-hidden>
        <path
          fill="currentColor"
          fillRule="evenodd"
          d="M6 4h20a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3H14l-6 5v-5H6a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3zM8 11v6h4v-6zM14 11v6h4v-6zM20 11v6h4v-6z"
        />
      </svg>
      <span className="brand-name">23 Telecom</span>
    </Link>
  );
}
