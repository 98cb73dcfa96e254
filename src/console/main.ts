/**
 * The script of the desk's page: gives each `<parlor-console>` there its access to the relay.
 *
 * The relay is where the page comes from, unless the element's `relay` attribute says otherwise. `?as=agent-1` in the
 * page's address signs in one of the demo's people, where the relay has any.
 */
import './elements/parlor-console.ts';
import { PlaceAddress } from './place-address.ts';
import { PagePreferences } from './preferences.ts';
import { backFromProvider } from './provider-address.ts';
import { relayAccess } from './relay-access.ts';
import { onLink, takenLink } from './settings/link-address.ts';

const preferences = new PagePreferences(document.documentElement);
const link = takenLink();
const turnedAway = backFromProvider();
const address = new PlaceAddress();
const as = new URLSearchParams(location.search).get('as') ?? undefined;

for (const desk of document.querySelectorAll('parlor-console')) {
  desk.worker = 'worker.js';
  desk.preferences = preferences;
  desk.address = address;
  desk.link = link;
  desk.turnedAway = turnedAway;
  desk.access = relayAccess(desk.getAttribute('relay') ?? location.origin, as);
  onLink((another) => {
    desk.link = another;
  });
}
