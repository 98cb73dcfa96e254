/** How the audit log and the data of visitors look. */
import { css } from 'lit';

export const auditStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
  }

  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 150px), 1fr));
    align-items: end;
    gap: 12px;
    margin-block-end: 12px;
  }

  label.field input,
  label.field select {
    font-weight: 400;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block: 0 16px;
  }

  .entry {
    display: grid;
    grid-template-columns: minmax(0, 190px) minmax(0, 1fr);
    gap: 2px 16px;
    padding: 10px 14px;
    font-size: 14px;
    line-height: 20px;
  }

  .entry time,
  .entry .of {
    color: var(--_text-muted);
    font-size: 13px;
  }

  .entry .of {
    grid-column: 2;
    overflow-wrap: anywhere;
  }

  .entry p {
    overflow-wrap: anywhere;
  }

  .who {
    font-weight: 600;
  }

  .row .title {
    white-space: normal;
    overflow-wrap: anywhere;
  }

  .row .excerpt {
    color: var(--_text-muted);
    font-size: 13px;
    line-height: 18px;
    white-space: normal;
    overflow-wrap: anywhere;
  }

  form.find {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 8px;
    margin-block-end: 16px;
  }

  form.find .field {
    flex: 1 1 240px;
  }

  h2 {
    margin-block: 24px 8px;
    font-size: 15px;
    font-weight: 650;
    line-height: 20px;
  }

  dialog {
    inline-size: min(480px, calc(100% - 32px));
    padding: 20px;
  }

  dialog[open] {
    display: grid;
    gap: 14px;
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 40%);
  }

  dialog h2 {
    margin: 0;
    font-size: 17px;
    line-height: 24px;
    overflow-wrap: anywhere;
  }

  dialog p {
    font-size: 14px;
    line-height: 20px;
  }

  dialog .choice {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 28px;
    overflow-wrap: anywhere;
  }

  dialog .choice input {
    flex: none;
    inline-size: 18px;
    min-block-size: 0;
    block-size: 18px;
    margin: 0;
    accent-color: var(--_accent);
  }

  dialog .actions {
    justify-content: end;
    margin: 0;
  }

  @media (width < 600px) {
    .entry {
      grid-template-columns: minmax(0, 1fr);
    }

    .entry .of {
      grid-column: 1;
    }

    .row .text {
      flex: 1 0 100%;
    }
  }
`;
