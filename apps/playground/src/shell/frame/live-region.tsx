import { useEffect, useState } from 'react';
import { subscribeToAnnouncements } from '../../shared/announce.ts';

/** The live region for announcements. Screen readers need it in the document before its text changes. */
export function LiveRegion() {
  const [message, setMessage] = useState('');
  useEffect(() => subscribeToAnnouncements(setMessage), []);
  return (
    <div className="visually-hidden" role="status" data-testid="announcements">
      {message}
    </div>
  );
}
