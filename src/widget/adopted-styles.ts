/** Style sheets that an element takes on when it needs them. */

/** Gives the element's shadow root this sheet, once. */
export const adopt = ({ shadowRoot }: Element, sheet: CSSStyleSheet): void => {
  if (shadowRoot?.adoptedStyleSheets.includes(sheet) === false) shadowRoot.adoptedStyleSheets.push(sheet);
};

export const sheetOf = (text: string): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
};
