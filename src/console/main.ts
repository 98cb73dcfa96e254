/**
 * The script of the desk's page: gives each `<parlor-console>` there its access to the relay.
 *
 * The relay is where the page comes from, unless the element's `relay` attribute says otherwise. `?as=agent-1` in the
 * page's address signs in one of the demo's people, where the relay has any.
 */
import './elements/parlor-console.ts';
import { relayAccess } from './relay-access.ts';

const as = new URLSearchParams(location.search).get('as') ?? undefined;

for (const desk of document.querySelectorAll('parlor-console')) {
  desk.access = relayAccess(desk.getAttribute('relay') ?? location.origin, as);
}
