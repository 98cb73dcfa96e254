/** What is fetched when somebody goes to the wallboard first. */
import { html } from 'lit';
import type { PlaceGiven } from '../places.ts';
import './parlor-wallboard.ts';

export const drawWallboard = (given: PlaceGiven): unknown =>
  html`<parlor-wallboard .given=${given}></parlor-wallboard>`;
