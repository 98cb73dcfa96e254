/** How fields and parts of the administration look. */
import { css } from 'lit';
import { base } from '../../ui/styles/base.ts';
import { controls } from '../../ui/styles/controls.ts';
import { tokens } from '../../ui/styles/tokens.ts';
import { deskStyles } from '../styles/desk.ts';
import { fieldStyles } from '../styles/fields.ts';

const own = css`
  :host {
    display: block;
  }

  :host([hidden]) {
    display: none;
  }

  h2 {
    font-size: 18px;
    font-weight: 650;
    line-height: 24px;
  }

  h3 {
    margin-block: 20px 4px;
    font-size: 15px;
    font-weight: 650;
    line-height: 20px;
  }

  .means,
  .hint {
    color: var(--_text-muted);
    font-size: 13px;
    line-height: 18px;
  }

  .hint {
    margin-block-start: 4px;
  }

  /* What somebody has tried stands where the desk's words do, whichever way it reads. */
  output {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  .entry {
    max-inline-size: 560px;
    overflow-wrap: anywhere;
  }

  fieldset.entry,
  .entry > .switch {
    margin-block-start: 8px;
  }

  input[readonly],
  select:disabled {
    background: var(--_surface-sunken);
    color: var(--_text-muted);
  }

  :is(input, select, textarea)[aria-invalid='true'] {
    border-color: var(--_danger);
  }

  input.short {
    inline-size: 120px;
  }

  .duration {
    display: flex;
    gap: 8px;
  }

  .duration select {
    inline-size: auto;
  }

  .switch {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 36px;
    font-size: 14px;
    line-height: 20px;
  }

  input[type='checkbox'],
  input[type='radio'] {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    accent-color: var(--_accent);
  }

  .some {
    display: flex;
    flex-wrap: wrap;
    column-gap: 20px;
  }

  .group,
  .inside {
    padding: 0 0 4px;
    padding-inline-start: 14px;
    border-inline-start: 2px solid var(--_line);
  }

  .group {
    margin-block-start: 16px;
  }

  .group > legend {
    margin-block: 0;
    padding-block-end: 2px;
    font-size: 14px;
  }

  .list > .button,
  .entry > .button {
    margin-block-start: 12px;
  }

  details {
    margin-block-start: 8px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
    background: var(--_surface);
  }

  summary {
    min-block-size: 40px;
    padding: 9px 14px;
    font-weight: 550;
    line-height: 22px;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  details > .inside {
    margin: 0 14px 14px;
    padding-inline-start: 0;
    border: 0;
  }

  .wrong {
    margin-inline-start: 8px;
    color: var(--_danger);
    font-weight: 700;
  }

  .problem {
    margin-block-start: 4px;
    overflow-wrap: anywhere;
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 16px;
  }

  .group > .button {
    margin-block-start: 12px;
  }
`;

/** All that an element of the administration begins with. */
export const adminStyles = [tokens, base, controls, deskStyles, fieldStyles, own];
