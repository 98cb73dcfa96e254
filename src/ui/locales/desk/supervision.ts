/** Words of supervision: what goes on in the site, who is at their desks, and what supervisors do there. */
import type { Mode } from '../../../core/conversation/transitions.ts';
import type { SentimentLevel } from '../../../core/sentiment/sentiment.ts';
import { counting } from '../counting.ts';
import type { Languages } from '../languages.ts';
import { deskOthersOf } from './others.ts';

/** What is told of a conversation beside its title. */
type Told =
  | 'state'
  | 'agent'
  | 'queue'
  | 'workstream'
  | 'mode'
  | 'waiting'
  | 'handled'
  | 'last'
  | 'feeling'
  | 'started';

/** By what is filtered. */
type Sieve = 'queue' | 'agent' | 'state' | 'mode' | 'workstream' | 'sentiment';

type Failure = 'declined' | 'missed' | 'agent-gone';

type Deed = 'assign' | 'transfer' | 'force-close';

/** What is in the way of an assignment: names and numbers, as far as they are. */
export interface InTheWay {
  readonly queue?: string;
  readonly presence?: string;
  /** Units that it would be too many. */
  readonly units?: number;
  readonly sessions?: number;
}

export interface SupervisionStrings {
  readonly tabs: Readonly<Record<'conversations' | 'agents', string>>;
  readonly count: (count: number) => string;
  /** Of more than are held. */
  readonly firstOf: (shown: number, total: number) => string;
  /** How many there are behind the first page; and the ways to the next page and the first one. */
  readonly further: (count: number) => string;
  readonly nextPage: string;
  readonly firstPage: string;
  readonly loading: string;
  readonly slow: string;
  readonly nothing: string;
  readonly nothingHint: string;
  readonly noneMatches: string;

  readonly filters: string;
  readonly filterBy: Readonly<Record<Sieve, string>>;
  readonly all: Readonly<Record<Sieve, string>>;
  readonly orWorse: (feeling: string) => string;
  readonly modes: Readonly<Record<Mode, string>>;
  readonly feelings: Readonly<Record<SentimentLevel, string>>;

  readonly title: string;
  readonly columns: Readonly<Record<Told, string>>;
  readonly chooseColumns: string;
  readonly nobody: string;
  readonly transferAsked: (name: string) => string;
  readonly transferFailed: Readonly<Record<Failure, (name: string) => string>>;
  readonly besides: (count: number) => string;
  readonly gone: string;

  readonly select: (title: string) => string;
  readonly selectAll: string;
  readonly selected: (count: number) => string;
  readonly unselect: string;
  readonly withSelected: string;

  readonly monitor: string;
  readonly join: string;
  readonly whisper: string;
  readonly deeds: Readonly<Record<Deed, string>>;
  readonly ask: Readonly<Record<Deed, (count: number, title: string) => string>>;
  /** What will happen, by who is chosen. */
  readonly means: Readonly<Record<'assign' | 'transfer', Readonly<Record<'agent' | 'queue', string>>>>;
  readonly forceCloseMeans: (count: number) => string;
  /** Not all that is selected is in a state for it. */
  readonly onlySome: (able: number, selected: number) => string;
  readonly override: string;
  readonly tooManyUnits: (units: number) => string;
  readonly presenceInTheWay: (presence: string) => string;

  /** What became of it, in its row. */
  readonly underWay: Readonly<Record<Deed | 'monitor', string>>;
  readonly done: Readonly<Record<'assign' | 'requeue' | 'transfer' | 'force-close', (name: string) => string>>;
  readonly askedAlready: (agent: string) => string;
  readonly inTheWay: (why: InTheWay) => string;

  readonly agent: string;
  readonly setBy: string;
  readonly setByWhom: Readonly<Record<'agent' | 'system', string>>;
  readonly since: string;
  readonly agentCount: (count: number) => string;
  readonly noAgents: string;
  readonly resetQuestion: (name: string) => string;
  readonly resetMeans: string;
  readonly resetting: string;
  readonly wasReset: string;

  /** Over a conversation that is read along. */
  readonly monitoring: string;
  readonly joined: string;
  readonly stop: string;
  readonly joinQuestion: (title: string) => string;
  readonly joinMeans: string;
  readonly joining: string;
  readonly leaveMeans: string;
}

const number = new Intl.NumberFormat('en');
const conversations = counting('en', { one: '# conversation', other: '# conversations' });
const units = counting('en', { one: '# unit', other: '# units' });

const of = (deed: string, count: number, title: string): string =>
  count === 1 ? `${deed} the conversation with ${title}?` : `${deed} ${conversations(count)}?`;

const en: SupervisionStrings = {
  tabs: { conversations: 'Conversations', agents: 'Agents' },
  count: conversations,
  further: counting('en', { one: '# further conversation', other: '# further conversations' }),
  nextPage: 'Show the next',
  firstPage: 'Back to the first',
  firstOf: (shown, total) => `The ${number.format(shown)} that began first are shown, of ${number.format(total)}.`,
  loading: 'Loading what goes on…',
  slow: 'This takes longer than usual. It appears as soon as it is there.',
  nothing: 'Nothing goes on',
  nothingHint: 'Every conversation that isn’t closed appears here by itself.',
  noneMatches: 'No conversation is as you filter.',

  filters: 'Filters',
  filterBy: {
    queue: 'Queue',
    agent: 'Agent',
    state: 'State',
    mode: 'Mode',
    workstream: 'Workstream',
    sentiment: 'Sentiment',
  },
  all: {
    queue: 'All queues',
    agent: 'All agents',
    state: 'All states',
    mode: 'All modes',
    workstream: 'All workstreams',
    sentiment: 'Any sentiment',
  },
  orWorse: (feeling) => `${feeling} or worse`,
  modes: { live: 'Live', persistent: 'Persistent' },
  feelings: {
    'very-negative': 'Very negative',
    negative: 'Negative',
    'slightly-negative': 'Slightly negative',
    neutral: 'Neutral',
    'slightly-positive': 'Slightly positive',
    positive: 'Positive',
    'very-positive': 'Very positive',
  },

  title: 'Conversation',
  columns: {
    state: 'State',
    agent: 'Agent',
    queue: 'Queue',
    workstream: 'Workstream',
    mode: 'Mode',
    waiting: 'Waiting',
    handled: 'Handle time',
    last: 'Last message',
    feeling: 'Sentiment',
    started: 'Started',
  },
  chooseColumns: 'Columns',
  nobody: 'Nobody',
  transferAsked: (name) => `${name} was asked to take it over`,
  transferFailed: {
    declined: (name) => `${name} declined to take it over`,
    missed: (name) => `${name} didn’t answer in time`,
    'agent-gone': (name) => `${name} isn’t there any more`,
  },
  besides: counting('en', { one: '# other takes part', other: '# others take part' }),
  gone: 'Not in this list any more',

  select: (title) => `Select ${title}`,
  selectAll: 'Select all that are shown',
  selected: (count) => `${number.format(count)} selected`,
  unselect: 'Select none',
  withSelected: 'What to do with those that are selected',

  monitor: 'Monitor',
  join: 'Join',
  whisper: 'Whisper',
  deeds: { assign: 'Assign', transfer: 'Transfer', 'force-close': 'Force close' },
  ask: {
    assign: (count, title) => of('Assign', count, title),
    transfer: (count, title) => of('Transfer', count, title),
    'force-close': (count, title) => of('Force close', count, title),
  },
  means: {
    assign: {
      agent: 'They have it at once, whoever it was being offered to.',
      queue: 'It waits in this queue for an agent, and keeps its place.',
    },
    transfer: {
      agent: 'They are asked. Until they accept it stays with who has it, who then goes on reading.',
      queue: 'It leaves its agent at once and waits in this queue. The visitor can go on writing.',
    },
  },
  forceCloseMeans: (count) =>
    count === 1
      ? 'It ends at once, for its visitor and its agent. Both see that a supervisor ended it. It can’t be reopened.'
      : 'They end at once, for their visitors and agents. All of them see that a supervisor ended it. They can’t be reopened.',
  onlySome: (able, selected) =>
    `This is possible for ${number.format(able)} of the ${number.format(selected)} selected; the others stay as they are.`,
  override: 'Override presence and capacity',
  tooManyUnits: (count) => `${units(count)} too many`,
  presenceInTheWay: (presence) => `Gets no work: ${presence}`,

  underWay: {
    monitor: 'Opening…',
    assign: 'Assigning…',
    transfer: 'Transferring…',
    'force-close': 'Closing…',
  },
  done: {
    assign: (name) => `Assigned to ${name}`,
    requeue: (name) => `Put into ${name}`,
    transfer: (name) => `${name} has been asked`,
    'force-close': () => 'Closed',
  },
  askedAlready: (agent) => `${agent || 'Another agent'} is being asked already.`,
  inTheWay: ({ queue, presence, units: count, sessions }) =>
    [
      ...(queue === undefined ? [] : [`They don’t work in ${queue}.`]),
      ...(presence === undefined ? [] : [`Their presence is ${presence}.`]),
      ...(count === undefined ? [] : [`It would be ${units(count)} too many.`]),
      ...(sessions === undefined ? [] : ['They have ten sessions open.']),
    ].join(' ') || 'They can’t take it right now.',

  agent: 'Agent',
  setBy: 'Set by',
  setByWhom: { agent: 'The agent', system: 'The system' },
  since: 'Since',
  agentCount: counting('en', { one: '# agent', other: '# agents' }),
  noAgents: 'Nobody has been at their desk yet.',
  resetQuestion: (name) => `Reset the presence of ${name}?`,
  resetMeans: 'What they have chosen is taken back, and so is why they get no work. Their load says it again.',
  resetting: 'Resetting…',
  wasReset: 'Reset',

  monitoring: 'You’re monitoring. Neither the visitor nor the agent sees it; a note reaches the agent alone.',
  joined: 'You’ve joined. Visitor and agent see it, and what you send reaches both.',
  stop: 'Stop monitoring',
  joinQuestion: (title) => `Join the conversation with ${title}?`,
  joinMeans:
    'Visitor and agent are told that you have joined. You can write to both; the agent keeps the conversation.',
  joining: 'Joining…',
  leaveMeans: 'Visitor and agent are told that you have left. You can monitor it again at any time.',
};

export const supervision: Languages<SupervisionStrings> = {
  name: 'supervision',
  en,
  others: deskOthersOf((words) => words.supervision),
};
