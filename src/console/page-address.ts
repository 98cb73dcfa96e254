/** The address of a visitor's page, as the desk shows it: it comes from the visitor's browser and may be anything. */

export interface PageAddress {
  /** What to read: host and path, or the text as it came. */
  readonly text: string;
  /** Where a click may lead; undefined unless it is a web page. */
  readonly href?: string;
}

export const pageAddress = (page: string): PageAddress => {
  if (!URL.canParse(page)) return { text: page };
  const { protocol, host, pathname, href } = new URL(page);
  if (protocol !== 'https:' && protocol !== 'http:') return { text: page };
  return { text: `${host}${pathname === '/' ? '' : pathname}`, href };
};
