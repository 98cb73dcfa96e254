/** Pages that are written as text: what is put into one is text, unless it was written here. */

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? '');

/** Puts values into a page as text. */
export const page = (parts: TemplateStringsArray, ...values: readonly (string | Markup)[]): Markup => ({
  markup: parts.reduce((before, part, index) => {
    const value = values[index - 1] ?? '';
    return before + (typeof value === 'string' ? escaped(value) : value.markup) + part;
  }),
});

/** What is already as it has to be. */
export interface Markup {
  readonly markup: string;
}

export const all = (some: readonly Markup[]): Markup => ({ markup: some.map(({ markup }) => markup).join('\n') });

export const none: Markup = { markup: '' };
