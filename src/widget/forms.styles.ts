/** How a form stands in the panel: it scrolls by itself, and leaves the conversation above it in sight. */

const text = `
  .asks {
    flex: 0 1 auto;
    min-block-size: 0;
    max-block-size: 72%;
    overflow-y: auto;
    overscroll-behavior: contain;
    text-align: start;
  }

  .asks.alone {
    flex: 1 1 auto;
    max-block-size: none;
  }

  .content:has(> .asks.alone) > .middle {
    flex: none;
  }

  .content:has(> .asks.alone) .greeting {
    padding: 4px 16px;
  }

  .content:has(> .asks.alone) .greeting .emblem {
    display: none;
  }

  @media (max-height: 440px) {
    .content:has(> .asks.alone) .greeting {
      display: none;
    }
  }
`;

/** A sheet of its own for each panel. */
export const formsSheet = (): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
};
