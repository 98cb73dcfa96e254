/** A file's name in one line: what does not fit is left out of its middle, for its end says what it is. */
import { css, html, type TemplateResult } from 'lit';

/** Characters of the end that stay. */
const tailLength = 10;

export const shortenedName = (name: string): TemplateResult => {
  const characters = [...new Intl.Segmenter().segment(name)].map(({ segment }) => segment);
  const at = Math.max(0, characters.length - tailLength);
  const [stem, tail] = [characters.slice(0, at).join(''), characters.slice(at).join('')];
  return html`<bdi class="file-name" title=${name}><span class="stem">${stem}</span><span class="tail">${tail}</span></bdi>`;
};

export const shortenedNameStyles = css`
  .file-name {
    display: inline-flex;
    min-inline-size: 0;
    vertical-align: bottom;
    max-inline-size: 100%;
    white-space: pre;
  }

  .stem {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .tail {
    flex: none;
  }
`;
