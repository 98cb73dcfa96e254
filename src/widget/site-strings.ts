/** Texts of a page's own in the place of ours: `strings` of `<parlor-chat>`, rule W10. Loaded where there are any. */
import type { FrontStrings } from '../ui/locales/front/strings.ts';
import type { Reword } from '../ui/locales/languages.ts';
import type { LauncherStrings } from '../ui/locales/launcher/strings.ts';
import type { MailStrings } from '../ui/locales/mail/strings.ts';
import type { VisitorTalkStrings } from '../ui/locales/talk/strings.ts';
import type { ToolStrings } from '../ui/locales/tools/strings.ts';
import type { TranscriptStrings } from '../ui/locales/transcript/strings.ts';
import type { WidgetStrings } from '../ui/locales/widget/strings.ts';

/** Where ours depends on something: a function of it, or a text with it in braces, by whatever name: `{count} left`. */
type Text<T> = T extends string
  ? string
  : T extends (value: infer Value) => string
    ? string | ((value: Value) => string)
    : Texts<T>;

type Texts<T> = { readonly [Key in keyof T]?: Text<T[Key]> };

export interface SiteStrings {
  readonly launcher?: Texts<LauncherStrings>;
  readonly widget?: Texts<WidgetStrings>;
  readonly talk?: Texts<VisitorTalkStrings>;
  readonly front?: Texts<FrontStrings>;
  readonly tools?: Texts<ToolStrings>;
  readonly transcript?: Texts<TranscriptStrings>;
  readonly mail?: Texts<MailStrings>;
}

const sets: Readonly<Record<keyof SiteStrings, true>> = {
  launcher: true,
  widget: true,
  talk: true,
  front: true,
  tools: true,
  transcript: true,
  mail: true,
};

interface Reworded extends HTMLElement {
  readonly strings: SiteStrings | undefined;
  reword: Reword | undefined;
}

interface Redrawn extends Element {
  requestUpdate?(): void;
}

/** Has the element and all that is in it speak in these words. */
export const putInto = (chat: Reworded): void => {
  chat.reword = chat.strings && rewordIn(chat.strings);
  const panel: Redrawn | null | undefined = chat.shadowRoot?.querySelector('parlor-panel');
  const inside: Iterable<Redrawn> = panel?.shadowRoot?.querySelectorAll('*') ?? [];
  for (const element of [panel, ...inside]) element?.requestUpdate?.();
};

const rewordIn = (strings: SiteStrings): Reword => {
  const rewording = new Rewording();
  rewording.complain(
    '',
    Object.keys(strings).filter((set) => !Object.hasOwn(sets, set)),
    sets,
  );
  const made = new WeakMap<object, object>();
  return (set, words, language) => {
    const known = made.get(words);
    if (known) return known as typeof words;
    const own: unknown = strings[set as keyof SiteStrings];
    const all = isObject(own) ? rewording.merge(words, own, { path: set, language }) : words;
    made.set(words, all);
    return all;
  };
};

interface Place {
  readonly path: string;
  readonly language: string;
}

class Rewording {
  /** Whoever speaks the same words is told once. */
  private readonly told = new Set<string>();

  merge<T extends object>(words: T, own: object, place: Place): T {
    const wrong: string[] = [];
    const merged = Object.entries(own).flatMap(([key, text]: [string, unknown]) => {
      const ours: unknown = Object.hasOwn(words, key) ? Reflect.get(words, key) : undefined;
      const fitting = this.fit(ours, text, { ...place, path: `${place.path}.${key}` });
      if (fitting === undefined) wrong.push(key);
      return fitting === undefined ? [] : [[key, fitting]];
    });
    this.complain(place.path, wrong, words);
    return { ...words, ...Object.fromEntries(merged) };
  }

  /** The text in the shape that ours has; undefined if it has none that would do. */
  private fit(ours: unknown, text: unknown, place: Place): unknown {
    if (typeof ours === 'string') return typeof text === 'string' ? text : undefined;
    if (isObject(ours)) return isObject(text) ? this.merge(ours, text, place) : undefined;
    if (typeof ours !== 'function') return undefined;
    if (typeof text === 'function') return text;
    return typeof text === 'string' ? filling(text, place.language) : undefined;
  }

  complain(path: string, wrong: readonly string[], accepted: object): void {
    if (wrong.length === 0 || this.told.has(path)) return;
    this.told.add(path);
    // biome-ignore lint/suspicious/noConsole: whoever writes the page reads it nowhere else.
    console.warn(
      `parlor-chat: strings${path && `.${path}`} has nothing to say for ${wrong.join(', ')}, or not in that shape. Accepted: ${Object.keys(accepted).join(', ')}.`,
    );
  }
}

const filling =
  (text: string, language: string) =>
  (value: unknown): string => {
    const said = typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : String(value ?? '');
    return text.replace(/\{\w+\}/g, () => said);
  };

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
