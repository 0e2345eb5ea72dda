import { createClient } from '@23telecom/client';
import { TelecomProvider } from '@23telecom/react';
import { ar } from '@23telecom/react/catalogues/ar';
import { de } from '@23telecom/react/catalogues/de';
import type { SmsFormState } from '@23telecom/react/composer';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { NewMessageWithAction } from '../../../examples/composer-with-action.tsx';
import { NewMessageForm } from '../../../examples/composer-with-react-hook-form.tsx';
import { NewMessageWithTanStackForm } from '../../../examples/composer-with-tanstack-form.tsx';
import { NewMessage } from '../../../examples/composer.tsx';
import { App } from '../../../examples/quick-start.tsx';
import { SmsForm } from '../../../copy-in/sms-form.tsx';
import { arabicLabels, germanLabels, hebrewLabels } from './labels.ts';
import { hebrew } from './hebrew.ts';

const client = createClient({ proxy: '/api/telecom', maxRetries: 0 });
const queryClient = new QueryClient();

/** The form's action once the script runs: the server's function, over HTTP. */
const send = async (state: SmsFormState, form: FormData): Promise<SmsFormState> => {
  const response = await fetch('/messages?json', { method: 'POST', body: form });
  return response.ok ? ((await response.json()) as SmsFormState) : state;
};

const forms = {
  composer: () => <NewMessage />,
  'react-hook-form': () => <NewMessageForm />,
  'tanstack-form': () => <NewMessageWithTanStackForm />,
  'quick-start': () => <App />,
  look: () => <SmsForm defaultCountry="GB" />,
  german: () => <SmsForm catalogue={de} labels={germanLabels} />,
  arabic: () => <SmsForm catalogue={ar} labels={arabicLabels} />,
  hebrew: () => <SmsForm catalogue={hebrew} labels={hebrewLabels} />,
};
const languages: Readonly<Record<string, string>> = { german: 'de', arabic: 'ar', hebrew: 'he' };

const name = new URLSearchParams(location.search).get('form') ?? 'composer';
const language = languages[name] ?? 'en';
document.documentElement.lang = language;
document.documentElement.dir = ['ar', 'he'].includes(language) ? 'rtl' : 'ltr';
const root = document.getElementById('root') ?? document.body;
root.style.padding = '16px';

const props = document.getElementById('props')?.textContent;
const page = (
  <QueryClientProvider client={queryClient}>
    <TelecomProvider client={client}>
      {props ? (
        <NewMessageWithAction
          {...(JSON.parse(props) as { draft: string; initialState: SmsFormState })}
          send={send}
        />
      ) : (
        <>
          <h1 className="visually-hidden">{document.title}</h1>
          {forms[name as keyof typeof forms]()}
        </>
      )}
    </TelecomProvider>
  </QueryClientProvider>
);
if (props) hydrateRoot(root, page);
else createRoot(root).render(page);
