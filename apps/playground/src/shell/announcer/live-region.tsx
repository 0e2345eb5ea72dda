import { useEffect, useState } from 'react';
import { subscribeToAnnouncements } from './announce.ts';

/** The one live region of the page: it is in the document before anything is said in it. */
export function LiveRegion() {
  const [message, setMessage] = useState('');
  useEffect(() => subscribeToAnnouncements(setMessage), []);
  return (
    <div className="visually-hidden" role="status" data-testid="announcements">
      {message}
    </div>
  );
}
