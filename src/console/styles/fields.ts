/** Fields of the desk's forms, dressed, with the labels above them; and what people are called in them. */
import { css } from 'lit';
import { fieldFrame } from './field-frame.ts';

export const fieldStyles = css`
  .field {
    display: block;
    margin-block: 14px 4px;
    padding: 0;
    font-size: 13px;
    font-weight: 550;
    line-height: 18px;
  }

  input:is([type='search'], [type='text'], [type='password'], [type='date']),
  select,
  textarea {
    box-sizing: border-box;
    display: block;
    inline-size: 100%;
    min-block-size: 40px;
    margin: 0;
    padding: 7px 12px;
    ${fieldFrame}
    /* Smaller, and phones zoom in. */
    font-size: 16px;
    line-height: 24px;
  }

  textarea {
    resize: vertical;
  }

  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  /* What people are called keeps its own direction; where it stands follows the desk's. */
  [dir='auto'] {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  .problem {
    color: var(--_danger);
    font-size: 13px;
    font-weight: 550;
    line-height: 18px;
  }
`;
