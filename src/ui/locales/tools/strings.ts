/** Words of what stands beside the composer and in the header, each loaded when it is wanted. */

export interface ToolStrings {
  /** Name of the switch: pressed if sounds are to be heard. */
  readonly sounds: string;
  /** Name of the button, and of what it opens. */
  readonly emoji: string;
  /** Its groups. */
  readonly faces: string;
  readonly hands: string;
  readonly signs: string;
}
