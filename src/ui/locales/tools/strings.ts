/** Words of what stands beside launcher and composer and in the menu, each loaded when it is wanted. */

export interface ToolStrings {
  /** Takes away an invitation to talk. */
  readonly dismiss: string;
  /** Name of the switch: on if sounds are to be heard. */
  readonly sounds: string;
  /** Below a message of which something was hidden before it was stored. */
  readonly masked: string;
  /** Name of the button, and of what it opens. */
  readonly emoji: string;
  /** Its groups. */
  readonly faces: string;
  readonly hands: string;
  readonly signs: string;
}
