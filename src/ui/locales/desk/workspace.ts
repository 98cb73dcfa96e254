/** Words of the desk's frame: its panes, the tabs of a session, and how a session or the desk is left. */
import type { Languages } from '../languages.ts';
import { deskOthersOf } from './others.ts';

export interface WorkspaceStrings {
  /** Name of the button that opens and closes the panel with Home and the sessions. */
  readonly sessionPanel: string;
  /** Names of the places beside Home and the sessions. */
  readonly places: Readonly<Record<'work' | 'ongoing' | 'wallboard' | 'administration' | 'audit', string>>;
  /** Of one of them: it is fetched, or could not be. */
  readonly placeLoading: string;
  readonly placeMissing: string;
  readonly tryAgain: string;
  /** What a session is about that was opened by hand. */
  readonly kinds: Readonly<Record<'contact' | 'case', string>>;
  /** Names of the tabs that every session of a conversation has. */
  readonly tabs: Readonly<Record<'conversation' | 'knowledge', string>>;
  /** Of a tab of the site's own: what it may not be shown for, what becomes of it, and what can be done. */
  readonly tabMissing: string;
  readonly tabLoading: (name: string) => string;
  readonly tabSlow: string;
  readonly tabBlocked: string;
  readonly tabReload: string;
  readonly tabInWindow: string;
  /** Name of the row of tabs. */
  readonly tabsOf: string;
  /** Name of the pane with transcript and composer. */
  readonly talkPanel: string;
  /** Name of the bar that makes it wider and narrower. */
  readonly talkWidth: string;
  readonly widthInPx: (px: number) => string;
  /** How many messages came while it could not be seen. */
  readonly newMessages: (count: number) => string;
  /** The two sides of a session where there is room for one. */
  readonly sides: Readonly<Record<'talk' | 'page', string>>;
  /** Name of the choice between them. */
  readonly whichSide: string;

  /** Name of the ✖ of a session. */
  readonly closeIt: string;
  /** What closing a session does whose conversation is over (C10). */
  readonly closeMeansEnd: string;
  /** The same where something was written and not sent. */
  readonly withUnsent: (means: string) => string;
  /** While it is under way, with a connection and without. */
  readonly closing: string;
  readonly closesLater: string;

  /** The browser refuses to keep what is written. */
  readonly nothingKept: string;
  /** Not every file that was chosen could be kept. */
  readonly filesUnkept: string;
  /** Before signing out: what was written, or chosen, and is not sent; where it is if it is kept; that there are files that can't be. */
  readonly signOutDrafts: (texts: number, files: number) => string;
  readonly signOutStays: string;
  readonly signOutFilesLost: string;
}

const texts = (count: number): string => (count === 1 ? 'one text' : `${count} texts`);
const files = (count: number): string => (count === 1 ? 'one file' : `${count} files`);

const en: WorkspaceStrings = {
  sessionPanel: 'Session panel',
  places: {
    work: 'Work items',
    ongoing: 'Ongoing conversations',
    wallboard: 'Wallboard',
    administration: 'Administration',
    audit: 'Audit log',
  },
  placeLoading: 'Loading…',
  placeMissing: 'This part of the desk could not be loaded. Check the connection, or reload the page.',
  tryAgain: 'Try again',
  kinds: { contact: 'Contact', case: 'Case' },
  tabs: { conversation: 'Conversation', knowledge: 'Knowledge' },
  tabMissing: 'This page needs something that isn’t known of this conversation yet. It appears here as soon as it is.',
  tabLoading: (name) => `Loading ${name}…`,
  tabSlow: 'The page takes long. It may not be reachable, or not allow being shown here.',
  tabBlocked:
    'The page can’t be shown here: this desk was opened before it was allowed, or it comes from where the desk comes from. Reload the desk, or open it in a window of its own.',
  tabReload: 'Reload',
  tabInWindow: 'Open in a new window',
  tabsOf: 'Tabs of this session',
  talkPanel: 'Communication panel',
  talkWidth: 'Width of the communication panel',
  widthInPx: (px) => `${px} pixels`,
  newMessages: (count) => (count === 1 ? '1 new message' : `${count} new messages`),
  sides: { talk: 'Talk', page: 'Details' },
  whichSide: 'What is in front',

  closeIt: 'Close',
  closeMeansEnd: 'The conversation is over. Closing the session closes it for good: no notes can be added any more.',
  withUnsent: (means) => `${means} What you have written here and not sent stays unsent.`,
  closing: 'Closing…',
  closesLater: 'There is no connection. It is done as soon as you’re connected again.',

  nothingKept:
    'This browser keeps nothing for this page, because its storage is blocked or full. What you write and don’t send is lost when the page is reloaded or closed.',
  filesUnkept:
    'Not every file that you have chosen can be kept in this browser. Those that can’t are lost when the page is reloaded or closed before they’re sent.',
  signOutDrafts: (written, chosen) => {
    const it = written + chosen === 1 ? 'it' : 'them';
    if (chosen === 0) return `You have written ${texts(written)} and not sent ${it}.`;
    if (written === 0) return `You have chosen ${files(chosen)} and not sent ${it}.`;
    return `You have written ${texts(written)} and chosen ${files(chosen)}, and not sent them.`;
  },
  signOutStays: 'What you keep stays in this browser, where others who use this computer could find it.',
  signOutFilesLost: 'Files that this browser can’t keep are lost.',
};

export const workspace: Languages<WorkspaceStrings> = {
  name: 'workspace',
  en,
  others: deskOthersOf((words) => words.workspace),
};
