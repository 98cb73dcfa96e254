/** Those that one can choose among, agents or queues, under what they are. */
import { html, nothing } from 'lit';

/** Nothing if there are none. */
export const chosenGroup = (name: string, rows: readonly unknown[]): unknown =>
  rows.length === 0 ? nothing : html`<fieldset><legend>${name}</legend>${rows}</fieldset>`;
