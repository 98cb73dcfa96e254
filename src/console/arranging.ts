/** What somebody arranges on their desk, and only there: what is in front, open, laid out and put away. Rules S1, S3, S4 and S8. */
import { unreachable } from '../core/errors.ts';
import type { AgentSnapshot } from '../sdk/snapshots.ts';
import type { DeskAct } from './acts.ts';
import {
  type DeskState,
  withAsked,
  withAttempt,
  withCaret,
  withCarried,
  withFocus,
  withLayout,
  withOpened,
  withPlace,
  withShowing,
  withShut,
} from './desk-state.ts';

const words = [
  'focus',
  'visit',
  'open',
  'shut',
  'ask-to-close',
  'note-storage',
  'note-files',
  'note-full',
  'carry',
  'stand',
  'lay-out',
  'show',
  'dismiss',
  'dismiss-presence',
] as const;

type Arrangement = Extract<DeskAct, { readonly do: (typeof words)[number] }>;

export const isArrangement = (act: DeskAct): act is Arrangement => words.some((word) => word === act.do);

export const arranged = (desk: DeskState, act: Arrangement, snapshot: AgentSnapshot): DeskState => {
  switch (act.do) {
    case 'focus':
      return withFocus(desk, act.conversation);
    case 'visit':
      return withPlace(desk, act.place);
    case 'open':
      return withOpened(desk, act.session, snapshot);
    case 'shut':
      return withShut(desk, act.session);
    case 'ask-to-close':
      return withAsked(desk, act.session);
    case 'note-storage':
      return { ...desk, storage: 'refuses-noted' };
    case 'note-files':
      return { ...desk, filesUnkept: 'noted' };
    case 'note-full':
      return { ...desk, isFull: false };
    case 'carry':
      return withCarried(desk, act.conversation, act.carried, act.isRefused);
    case 'stand':
      return withCaret(desk, act.conversation, act.mode, act.caret);
    case 'lay-out':
      return withLayout(desk, act.layout);
    case 'show':
      return withShowing(desk, act.conversation, act.showing);
    case 'dismiss':
      return withAttempt(desk, act.conversation, undefined);
    case 'dismiss-presence':
      return { ...desk, presence: undefined };
    default:
      return unreachable(act);
  }
};
