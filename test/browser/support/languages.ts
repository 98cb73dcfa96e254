/** Which language the elements of a page speak. */

/** Elements below `root` that have words, and speak another language than `tag`. */
export const speakingOthers = (root: Element | ShadowRoot, tag: string): readonly string[] =>
  [...root.querySelectorAll('*')].flatMap((one) => {
    const { language } = one as Element & { readonly language?: unknown };
    // An avatar says nothing; a form has a field of that name.
    const isOther = typeof language === 'string' && language !== tag && one.localName !== 'parlor-avatar';
    return [
      ...(isOther ? [`${one.localName} ${language}`] : []),
      ...(one.shadowRoot ? speakingOthers(one.shadowRoot, tag) : []),
    ];
  });
