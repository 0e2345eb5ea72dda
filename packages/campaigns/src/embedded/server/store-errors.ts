import { CampaignError } from '../../errors/campaign-error.ts';
import { nameBinaries, notInstalled } from '../binaries/find-binaries.ts';

/** PostgreSQL could not be started or reached. */
export function unavailableError(description: string, cause?: unknown): CampaignError {
  return new CampaignError({
    code: 'STORE_UNAVAILABLE',
    description,
    retryable: true,
    ...(cause === undefined ? {} : { cause }),
  });
}

/** The programs could not be started: they are not for this machine, or we may not. */
export function toSpawnError(error: unknown): CampaignError {
  const { code = '' } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOEXEC') return notInstalled(nameBinaries(), error);
  return unavailableError(
    `PostgreSQL could not be started (${code}): root needs the right to start it as another user; or ` +
      'run this program as an ordinary user',
    error,
  );
}
