/**
 * The page that pictures of the desk are taken of: one state, named in the address, brought about as somebody at the desk would.
 *
 * `?state=Home,+busy&locale=ar`; without a state it gives the names of all of them in `data-states`, with one `data-shown` once
 * the desk is in it.
 */
import { PagePreferences } from '../../../src/console/preferences.ts';
import { until } from '../support/checks.ts';
import { speakingOthers } from '../support/languages.ts';
import { deskStates } from './desk-states.ts';

const root = document.documentElement;
root.dataset['states'] = JSON.stringify(Object.keys(deskStates));

const { state = '', locale = '' } = Object.fromEntries(new URL(location.href).searchParams);
const show = deskStates[state];
if (show) {
  // What the picture before it has left.
  sessionStorage.clear();
  const { element } = await show();
  // The room that a scene was given for a test: pictures are of the whole page.
  element.style.removeProperty('inline-size');
  element.preferences ??= new PagePreferences(root);
  if (locale) {
    // Found and pressed in English, by name; only then in the language of the look.
    root.dir = 'rtl';
    root.lang = locale;
    element.lang = locale;
    const { shadowRoot } = element;
    const others = () => (shadowRoot ? speakingOthers(shadowRoot, locale) : []);
    await until('all of it in another language', () => others().length === 0).catch(() => {
      throw new Error(`${state}: ${others().join(', ')}`);
    });
  }
  root.dataset['shown'] = state;
}
