/** A part of a section that can bring a place of the configuration into sight. */
export interface Seekable extends HTMLElement {
  readonly updateComplete: Promise<boolean>;
  /** Goes there. Whether it is here. */
  readonly goTo: (pointer: string) => boolean;
}
