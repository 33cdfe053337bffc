/** @jsxImportSource preact */
import { render } from 'preact';
import { App } from './page/app.tsx';
import { followSystem } from './page/theme.ts';
import { firstLanguage, loadFirstTexts } from './texts/load.ts';
import { joinByHttp } from './visit/joining.ts';
import { keepInBrowser } from './visit/keeping.ts';
import { readLink } from './visit/link.ts';
import { newId } from './visit/new-id.ts';
import { openVisit } from './visit/visit.ts';
import './audience.css';

followSystem();
const keeping = keepInBrowser();
const language = firstLanguage(keeping, navigator.languages);
const link = readLink(location);
const visit = openVisit({
  link,
  language: () => document.documentElement.lang || language,
  keeping,
  join: joinByHttp,
  loadLine: async () => (await import('./visit/socket-line.ts')).connectSocketLine,
  newId,
  now: () => Date.now(),
  found({ session, invite }) {
    // The address names the session from now on: what is kept for it is found again without the network.
    if (link.session === null) location.replace(`/ask/${session}#${invite}`);
  },
});
addEventListener('online', visit.wake);
document.addEventListener('visibilitychange', () => document.hidden || visit.wake());
// The same page with another link.
addEventListener('hashchange', () => location.reload());

const texts = await loadFirstTexts(language);
const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for what it shows');
document.documentElement.lang = texts.language;
render(<App visit={visit} keeping={keeping} first={texts} />, root);
