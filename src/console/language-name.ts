/** A language in the words of whoever reads the desk. */

/** What `tag` is called in the language of the reader; as it came if it is no language. */
export const languageName = (tag: string, reader: string): string => {
  try {
    return new Intl.DisplayNames(reader, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
};
