import { useMemo } from 'react';
import { useConfig } from '../../shared/config.ts';
import type { CodeTarget } from '../code-message.ts';

/** The API that copied code calls: that of the page. Undefined while the settings are loading. */
export function useCodeTarget(): CodeTarget | undefined {
  const config = useConfig();
  return useMemo(
    () =>
      config && {
        kind: config.mode === 'live' ? 'live' : config.isHosted ? 'hosted' : 'sandbox',
        baseUrl: config.baseUrl,
        apiKey: config.mode === 'live' ? undefined : config.apiKey,
      },
    [config],
  );
}
