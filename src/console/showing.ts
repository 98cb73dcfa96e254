/**
 * How an agent has arranged the desk: its three panes, and what of each session is in sight. Rules S1, S3 and S5 in
 * docs/SPEC.md. Pure: every change gives a new value.
 */
/** Of the whole desk, the same for all sessions. */
export interface Layout {
  /** Whether the session panel shows icons only; undefined until somebody has said so: then the room decides. */
  readonly isPanelCollapsed: boolean | undefined;
  /** How wide the communication panel is, in CSS pixels; undefined until somebody has said so. */
  readonly talkPx: number | undefined;
  /** Whether the communication panel is a bar. */
  readonly isTalkMinimised: boolean;
  /** Whether there is room for one side of a session only: then they take turns, and no panel is a bar. */
  readonly isNarrow: boolean;
}

/** Of one session. */
export interface Showing {
  /** Which of its tabs is open. */
  readonly tab: string;
  /** Where there is room for one side only: whether the tabs are in front of what is said. */
  readonly isPageInFront: boolean;
}

export const newLayout: Layout = {
  isPanelCollapsed: undefined,
  talkPx: undefined,
  isTalkMinimised: false,
  isNarrow: false,
};

export const newShowing: Showing = { tab: 'conversation', isPageInFront: false };

/** How narrow and how wide the communication panel can be made, and how wide it is until somebody has said so. */
export const talkPanePx = { least: 340, usual: 460, most: 900 } as const;

/** Where a session has less room than this, its two sides take turns; in CSS pixels. */
export const bothSidesPx = 760;

/** A width that the communication panel can have. */
export const boundedTalkPx = (px: number): number =>
  Math.round(Math.min(talkPanePx.most, Math.max(talkPanePx.least, px)));
