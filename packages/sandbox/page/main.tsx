import { render } from 'preact';
import { applyTheme, readTheme } from './data/theme.ts';
import { Inbox } from './inbox.tsx';

applyTheme(readTheme());
render(<Inbox />, document.body);
