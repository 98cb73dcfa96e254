/** Leaving the desk's page for the identity provider, and coming back to it: to the same place, or with why not. Rule X4 in docs/SPEC.md. */
import { type ProviderRefusal, providerRefusals } from '../core/accounts/provider-sign-in.ts';
import { type Keep, read, write } from './keep.ts';

/** Where in the desk somebody was to get to. Of the tab, and of nothing but its address. */
const key = 'parlor.place-after-sign-in';

export const leaveForProvider = (address: string, keep: Keep = sessionStorage): void => {
  try {
    if (location.hash !== '') write(keep, key, location.hash);
  } catch {
    // Then they come back to Home.
  }
  location.assign(address);
};

/** Why somebody was not signed in, which goes from the address, as it says nothing to who comes there later. */
export const backFromProvider = (keep: Keep = sessionStorage): ProviderRefusal | undefined => {
  const [, word] = /^#sign-in=([a-z]+)$/.exec(location.hash) ?? [];
  if (word === undefined && location.hash !== '') return undefined;
  const place = read(keep, key);
  // Whatever stands there is read as a place, and leads nowhere else.
  const hash = typeof place === 'string' && place.startsWith('#/') ? place : '';
  if (word !== undefined || hash !== '')
    history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`);
  forget(keep);
  return providerRefusals.find((one) => one === word);
};

const forget = (keep: Keep): void => {
  try {
    keep.removeItem(key);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
};
