/** The few words that every page view loads. */

export interface LauncherStrings {
  /** Name of the part of the page that the chat is. */
  readonly region: string;
  readonly launcher: string;
  /** Added to the launcher's name. */
  readonly unread: (count: number) => string;
  /** Shown beside the launcher. */
  readonly notLoaded: string;
}
