/** Texts with links and light markup as templates: loaded when the first such text is to be shown. Rule W7 in docs/SPEC.md. */
import { css, html, type TemplateResult } from 'lit';
import { type Block, linksOf, markupOf, type Span } from '../markup.ts';

/** What it takes of style, for the element that shows it. */
export const markedStyles = css`
  .text > * {
    margin: 0;
  }

  .text > * + * {
    margin-block-start: 4px;
  }

  ul,
  ol {
    padding-inline-start: 1.5em;
  }

  a {
    border-radius: 2px;
    color: inherit;
    text-underline-offset: 2px;
  }

  code {
    padding: 1px 4px;
    border-radius: 4px;
    background: color-mix(in srgb, currentcolor 12%, transparent);
    font: 0.9em/1 ui-monospace, monospace;
  }
`;

/** What to show of a text; `isOurs` if the desk wrote it, which may mark what it writes. */
export const markedText = (text: string, isOurs: boolean): readonly TemplateResult[] =>
  (isOurs ? markupOf(text) : linksOf(text)).map(blockTemplate);

const blockTemplate = (block: Block): TemplateResult => {
  switch (block.kind) {
    case 'lines':
      return html`<p dir="auto">${block.spans.map(spanTemplate)}</p>`;
    case 'bullets':
      return html`<ul dir="auto">${block.items.map(itemTemplate)}</ul>`;
    case 'numbers':
      return html`<ol dir="auto" start=${block.start}>${block.items.map(itemTemplate)}</ol>`;
  }
};

const itemTemplate = (spans: readonly Span[]): TemplateResult => html`<li>${spans.map(spanTemplate)}</li>`;

const spanTemplate = (span: Span): unknown => {
  switch (span.kind) {
    case 'text':
      return span.text;
    case 'code':
      return html`<code>${span.text}</code>`;
    case 'strong':
      return html`<strong>${span.spans.map(spanTemplate)}</strong>`;
    case 'emphasis':
      return html`<em>${span.spans.map(spanTemplate)}</em>`;
    case 'link':
      return linkTemplate(span);
  }
};

/** A page that is led to learns nothing of this one. An address is read from left to right in any language. */
const linkTemplate = ({ href, text }: Extract<Span, { kind: 'link' }>): TemplateResult =>
  href.startsWith('mailto:')
    ? html`<a href=${href}>${text}</a>`
    : html`<a href=${href} target="_blank" rel="noopener noreferrer nofollow">${text}</a>`;
