/** The administration as a place of the desk: fetched when an admin first goes there. */
import { html } from 'lit';
import type { PlaceGiven } from '../places.ts';
import './parlor-admin.ts';

export const drawAdministration = ({ view, at, isFront }: PlaceGiven): unknown =>
  html`<parlor-admin me=${view.client.me?.id ?? ''} .at=${at} ?front=${isFront}></parlor-admin>`;
