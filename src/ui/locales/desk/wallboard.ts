/** Words of the wallboard. */
import type { Counted } from '../../../core/wallboard/tally.ts';
import type { Languages } from '../languages.ts';
import { deskOthersOf } from './others.ts';

/** What is explained: who waits, the service level, and what is counted. */
export type Explained = 'waiting' | 'level' | 'abandoned' | 'unserved' | 'handled';

export interface WallboardStrings {
  readonly loading: string;
  /** The day that is shown, and where it is. */
  readonly dayIn: (day: string, timeZone: string) => string;
  /** The numbers are not those of now, but of that time. */
  readonly staleSince: (time: string) => string;
  /** Conversations of no queue. */
  readonly noQueue: string;
  readonly waiting: string;
  readonly longest: string;
  /** In the place of a longest wait. */
  readonly nobodyWaits: string;
  readonly level: string;
  /** What it says, in so many seconds. */
  readonly levelMeans: (seconds: number) => string;
  /** In the place of a service level, where nobody was taken and nobody has left. */
  readonly noLevel: string;
  /** Of those counted in an hour or a queue. */
  readonly counts: (seconds: number) => Readonly<Record<Counted, string>>;
  readonly taken: string;
  /** Name of the chart and the table of the hours; of the row that has all of them; of the table of the queues. */
  readonly overTheDay: string;
  readonly hour: string;
  readonly wholeDay: string;
  readonly byQueue: string;
  /** What the chart is, for who does not see it. */
  readonly chart: string;
  readonly emptyDay: string;
  readonly emptyHint: string;
  /** Name of what explains the numbers, and what it says of each. */
  readonly explain: string;
  readonly means: (seconds: number) => Readonly<Record<Explained, string>>;
}

const en: WallboardStrings = {
  loading: 'Loading the numbers…',
  dayIn: (day, timeZone) => `${day} · ${timeZone}`,
  staleSince: (time) => `Not up to date: this is how it was at ${time}.`,
  noQueue: 'No queue',
  waiting: 'Waiting now',
  longest: 'Longest wait',
  nobodyWaits: 'Nobody waits',
  level: 'Service level',
  levelMeans: (seconds) => `taken within ${seconds} seconds`,
  noLevel: 'None yet',
  counts: (seconds) => ({
    inTime: `Taken within ${seconds} s`,
    late: 'Taken later',
    abandoned: 'Abandoned',
    unserved: 'Ended without an agent',
    handled: 'Handled',
  }),
  taken: 'Taken',
  overTheDay: 'Over the day',
  hour: 'Hour',
  wholeDay: 'Whole day',
  byQueue: 'By queue',
  chart: 'A bar for each hour. The table beside it has the same numbers.',
  emptyDay: 'Nothing has been counted yet today',
  emptyHint: 'As soon as a conversation is taken, left or over, it appears here by itself.',
  explain: 'What is counted',
  means: (seconds) => ({
    waiting: 'Open conversations that nobody has, live and persistent. The longest wait is that of the first of them.',
    level: `Of the live conversations that an agent took for the first time or that were abandoned, the share that was taken within ${seconds} seconds of its start.`,
    abandoned: 'Live conversations whose visitor left before any agent took them, however soon.',
    unserved:
      'Live conversations that ended in another way before any agent took them: nobody came in time, the queue overflowed, or a supervisor ended them. They are no part of the service level.',
    handled: 'Conversations that are over and that some agent had, live and persistent.',
  }),
};

export const wallboard: Languages<WallboardStrings> = {
  name: 'wallboard',
  en,
  others: deskOthersOf((words) => words.wallboard),
};
