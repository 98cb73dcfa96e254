/** The page's address as the place in front writes it, for pages that are the desk's own. */
import type { PlaceKey } from './places.ts';
import { hashOf, isSamePlace, readPlace } from './places.ts';

export class PlaceAddress {
  #shown = readPlace(location.hash);

  /** The place that the address names. */
  get place(): PlaceKey | undefined {
    return this.#shown;
  }

  /** The place in front is another, or shows something else. Going somewhere can be undone by the back button, what is chosen there can't. */
  follow(place: PlaceKey | undefined): void {
    if (isSamePlace(place, this.#shown)) return;
    const isElsewhere = place?.id !== this.#shown?.id;
    this.#shown = place;
    const { pathname, search } = location;
    history[isElsewhere ? 'pushState' : 'replaceState'](null, '', `${pathname}${search}${hashOf(place)}`);
  }

  /** Calls back when somebody goes back, forth, or follows a link; until `signal` says that it is over. */
  onMoved(moved: (place: PlaceKey | undefined) => void, signal: AbortSignal): void {
    const look = (): void => {
      const place = readPlace(location.hash);
      if (isSamePlace(place, this.#shown)) return;
      this.#shown = place;
      moved(place);
    };
    addEventListener('popstate', look, { signal });
    addEventListener('hashchange', look, { signal });
  }
}
