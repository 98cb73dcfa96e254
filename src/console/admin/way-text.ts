/** The way to a place of a configuration, as it is shown: each step in its own direction. */
import { html, nothing } from 'lit';

/** `way`: outermost first. */
export const wayText = (way: readonly string[]): unknown =>
  way.map((step, at) => html`${at > 0 ? ' › ' : nothing}<bdi>${step}</bdi>`);
