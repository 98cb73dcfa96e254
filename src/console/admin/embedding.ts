/** What a page needs to have the chat of a site. Pure. */

/** What is left out is as usual. */
export interface Embedding {
  readonly site: string;
  readonly workstream?: string | undefined;
  readonly accent?: string | undefined;
  readonly position?: string | undefined;
  readonly locale?: string | undefined;
}

/** One tag, as the pages of a site take it. */
export const embedSnippet = (relay: string, { site, ...others }: Embedding): string => {
  const attributes = Object.entries({ site, ...others }).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [` data-${name}="${escaped(value)}"`],
  );
  const source = new URL('parlor.js', relay.endsWith('/') ? relay : `${relay}/`).href;
  return `<script type="module" src="${escaped(source)}"${attributes.join('')}></script>`;
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
