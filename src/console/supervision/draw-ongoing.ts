/** What is fetched when somebody goes to *Ongoing conversations* first. */
import { html } from 'lit';
import type { PlaceGiven } from '../places.ts';
import './parlor-ongoing.ts';

export const drawOngoing = (given: PlaceGiven): unknown => html`<parlor-ongoing .given=${given}></parlor-ongoing>`;
