import { isValidationError, type WebhookSettings } from '@23telecom/client';
import { useUpdateWebhooks } from '@23telecom/react';
import { useState } from 'react';
import { webhookTypes } from '../webhook-types.ts';
import { describeUrlProblem } from './check-url.ts';

type UrlField = (typeof webhookTypes)[number]['url'];
type UrlDraft = Readonly<Record<UrlField, string>>;
type UrlProblems = Readonly<Partial<Record<UrlField, string | undefined>>>;

/** The addresses in the form, their problems, and the call that saves them. */
export function useWebhookUrls(settings: WebhookSettings | undefined) {
  const [changes, setChanges] = useState<Partial<UrlDraft>>({});
  const [problems, setProblems] = useState<UrlProblems>({});
  const update = useUpdateWebhooks();
  const draft = Object.fromEntries(
    webhookTypes.map(({ url }) => [url, changes[url] ?? settings?.[url] ?? '']),
  ) as UrlDraft;

  return {
    draft,
    problems,
    isSaving: update.isPending,
    isSaved: update.isSuccess && Object.keys(changes).length === 0,
    /** An error that no field has. */
    error:
      update.error && !(isValidationError(update.error) && hasProblem(problems))
        ? update.error
        : undefined,
    change(field: UrlField, value: string): void {
      update.reset();
      setChanges({ ...changes, [field]: value });
      // A problem is gone once it is corrected; a new one waits for the next attempt to save.
      if (problems[field] !== undefined && describeUrlProblem(value) === undefined) {
        setProblems({ ...problems, [field]: undefined });
      }
    },
    /** Saves all addresses; resolves with false if a field has a problem. */
    async save(): Promise<boolean> {
      const found = findProblems(draft);
      setProblems(found);
      if (hasProblem(found)) return false;
      const input = Object.fromEntries(
        // null switches a webhook off.
        webhookTypes.map(({ url }) => [url, draft[url].trim() || null]),
      );
      try {
        await update.mutateAsync(input);
        setChanges({});
        return true;
      } catch (error) {
        setProblems(readProblems(error));
        return false;
      }
    },
  };
}

function hasProblem(problems: UrlProblems): boolean {
  return Object.values(problems).some((problem) => problem !== undefined);
}

function findProblems(draft: UrlDraft): UrlProblems {
  return Object.fromEntries(
    webhookTypes.flatMap(({ url }) => {
      const problem = describeUrlProblem(draft[url]);
      return problem === undefined ? [] : [[url, problem]];
    }),
  );
}

/** The fields that the provider refused, in words: it may know more about an address than this page. */
function readProblems(error: unknown): UrlProblems {
  if (!isValidationError(error)) return {};
  return Object.fromEntries(
    error.issues.flatMap(({ path }) => {
      const field = webhookTypes.find(({ url }) => url === path)?.url;
      return field === undefined
        ? []
        : [[field, 'The provider refuses this address. Enter one that the internet can reach']];
    }),
  );
}
