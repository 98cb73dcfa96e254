/**
 * How somebody likes their desk in this browser: its language, light or dark, how close its rows stand. The same in all of the browser's
 * windows; where nothing can be kept it holds for the window.
 */
import { Observable, type Readable } from '../sdk/observable.ts';
import { deskLanguages } from '../ui/locales/desk/others.ts';
import { directionOf } from '../ui/locales/direction.ts';
import { canonical, primary } from '../ui/locales/languages.ts';

export const themes = ['auto', 'light', 'dark'] as const;

/** How close rows stand. */
export const densities = ['comfortable', 'compact'] as const;

export interface Preferences {
  /** BCP 47; undefined for what the browser prefers. */
  readonly language: string | undefined;
  readonly theme: (typeof themes)[number];
  readonly density: (typeof densities)[number];
}

export const usualPreferences: Preferences = { language: undefined, theme: 'auto', density: 'comfortable' };

const key = 'parlor-desk-preferences';

/** The language of the desk: what is preferred, else the first the browser wants that the desk has, else English. */
export const languageFor = (preferred: string | undefined, wanted: readonly string[]): string =>
  [preferred, ...wanted]
    .flatMap((tag) => canonical(tag ?? null) ?? [])
    .find((tag) => deskLanguages.includes(primary(tag))) ?? 'en';

/** Reads what was kept, whatever it is. */
const read = (kept: string | null): Preferences => {
  try {
    const { language, theme, density } = JSON.parse(kept ?? '{}') as Partial<Record<keyof Preferences, unknown>>;
    return {
      language: typeof language === 'string' ? canonical(language) : undefined,
      theme: themes.find((one) => one === theme) ?? usualPreferences.theme,
      density: densities.find((one) => one === density) ?? usualPreferences.density,
    };
  } catch {
    return usualPreferences;
  }
};

/** The preferences of a page, which looks like them from here on. */
export class PagePreferences implements Readable<Preferences> {
  readonly #root: HTMLElement;
  readonly #chosen: Observable<Preferences>;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#chosen = new Observable(this.#kept() ?? usualPreferences);
    this.#apply();
    addEventListener('storage', (event) => {
      if (event.key === key) this.#become(read(event.newValue));
    });
  }

  readonly getSnapshot = (): Preferences => this.#chosen.getSnapshot();

  readonly subscribe = (listener: () => void): (() => void) => this.#chosen.subscribe(listener);

  /** Changes what is given. */
  prefer(change: Partial<Preferences>): void {
    this.#become({ ...this.getSnapshot(), ...change });
    try {
      localStorage.setItem(key, JSON.stringify(this.getSnapshot()));
    } catch {
      // Private windows and full disks: it holds until the page is left.
    }
  }

  #kept(): Preferences | undefined {
    try {
      return read(localStorage.getItem(key));
    } catch {
      return undefined;
    }
  }

  #become(preferences: Preferences): void {
    this.#chosen.set(preferences);
    this.#apply();
  }

  #apply(): void {
    const { language, theme, density } = this.getSnapshot();
    const root = this.#root;
    root.lang = languageFor(language, navigator.languages);
    root.dir = directionOf(root.lang) ?? 'ltr';
    root.style.colorScheme = theme === 'auto' ? '' : theme;
    root.style.setProperty('--parlor-density', density === 'compact' ? '0' : '');
  }
}
