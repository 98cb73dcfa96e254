/** Draws the audit log: fetched with all that it needs when somebody goes there. */
import { html } from 'lit';
import type { PlaceGiven } from '../places.ts';
import './parlor-audit.ts';

export const drawAudit = ({ at, isFront }: PlaceGiven): unknown =>
  html`<parlor-audit at=${at} ?front=${isFront}></parlor-audit>`;
