/** Which values of attributes are used; of others the default is. */

export const isColour = (value: string): boolean => CSS.supports('color', value);

export const isAddress = (value: string): boolean =>
  URL.canParse(value, document.baseURI) && new URL(value, document.baseURI).protocol.startsWith('http');
