/** Placeholders of a text that somebody has written beforehand: `{agent}`, and `{{` and `}}` for braces that are meant. */

/** A brace that is meant, written twice; or a placeholder. */
const piece = /\{\{|\}\}|\{([a-z]+)\}/gu;

/**
 * The text with its placeholders filled, and everything else as it is. One that is not known stays to be seen. What is put
 * in is text, whatever it looks like: it is not looked at again.
 */
export const filled = (text: string, values: ReadonlyMap<string, string>): string =>
  text.replace(piece, (found, name: string | undefined) =>
    name === undefined ? found.charAt(0) : (values.get(name) ?? found),
  );

/** The names of its placeholders, in their order. */
export const placeholdersIn = (text: string): readonly string[] =>
  [...text.matchAll(piece)].flatMap(([, name]) => (name === undefined ? [] : [name]));
