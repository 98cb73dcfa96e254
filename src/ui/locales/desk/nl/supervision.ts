/** What people of the desk read in Dutch of supervision: what goes on, who is there, and what supervisors do. */
import { counting } from '../../counting.ts';
import type { DeskWords } from '../words.ts';

const number = new Intl.NumberFormat('nl');
const conversations = counting('nl', { one: '# gesprek', other: '# gesprekken' });
const units = counting('nl', { one: '# eenheid', other: '# eenheden' });

export const supervision: DeskWords['supervision'] = {
  tabs: { conversations: 'Gesprekken', agents: 'Medewerkers' },
  count: conversations,
  further: counting('nl', { one: '# volgend gesprek', other: '# volgende gesprekken' }),
  nextPage: 'De volgende tonen',
  firstPage: 'Terug naar de eerste',
  firstOf: (shown, total) =>
    `De ${number.format(shown)} die het eerst begonnen, worden getoond, van ${number.format(total)}.`,
  loading: 'Lopende gesprekken laden…',
  slow: 'Dit duurt langer dan anders. Ze verschijnen zodra ze er zijn.',
  nothing: 'Er loopt geen gesprek',
  nothingHint: 'Elk gesprek dat niet gesloten is, verschijnt hier vanzelf.',
  noneMatches: 'Geen gesprek past bij deze filters.',
  filters: 'Filters',
  filterBy: {
    queue: 'Wachtrij',
    agent: 'Medewerker',
    state: 'Toestand',
    mode: 'Soort',
    workstream: 'Werkstroom',
    sentiment: 'Sentiment',
  },
  all: {
    queue: 'Alle wachtrijen',
    agent: 'Alle medewerkers',
    state: 'Elke toestand',
    mode: 'Alle soorten',
    workstream: 'Alle werkstromen',
    sentiment: 'Elk sentiment',
  },
  orWorse: (feeling) => `${feeling} of slechter`,
  modes: { live: 'Live', persistent: 'Doorlopend' },
  feelings: {
    'very-negative': 'Zeer negatief',
    negative: 'Negatief',
    'slightly-negative': 'Enigszins negatief',
    neutral: 'Neutraal',
    'slightly-positive': 'Enigszins positief',
    positive: 'Positief',
    'very-positive': 'Zeer positief',
  },
  title: 'Gesprek',
  columns: {
    state: 'Toestand',
    agent: 'Medewerker',
    queue: 'Wachtrij',
    workstream: 'Werkstroom',
    mode: 'Soort',
    waiting: 'Wacht',
    handled: 'Behandeling',
    last: 'Laatste bericht',
    feeling: 'Sentiment',
    started: 'Begonnen',
  },
  chooseColumns: 'Kolommen',
  nobody: 'Niemand',
  transferAsked: (name) => `${name} is gevraagd om het over te nemen`,
  transferFailed: {
    declined: (name) => `${name} heeft geweigerd het over te nemen`,
    missed: (name) => `${name} heeft niet op tijd geantwoord`,
    'agent-gone': (name) => `${name} is er niet meer`,
  },
  besides: counting('nl', { one: '# ander doet mee', other: '# anderen doen mee' }),
  gone: 'Niet meer in deze lijst',
  select: (title) => `${title} selecteren`,
  selectAll: 'Alles selecteren wat wordt getoond',
  selected: counting('nl', { other: '# geselecteerd' }),
  unselect: 'Niets selecteren',
  withSelected: 'Wat er met de selectie moet gebeuren',
  monitor: 'Meelezen',
  join: 'Deelnemen',
  whisper: 'Influisteren',
  deeds: { assign: 'Toewijzen', transfer: 'Overdragen', 'force-close': 'Geforceerd sluiten' },
  ask: {
    assign: (count, title) =>
      count === 1 ? `Het gesprek met ${title} toewijzen?` : `${conversations(count)} toewijzen?`,
    transfer: (count, title) =>
      count === 1 ? `Het gesprek met ${title} overdragen?` : `${conversations(count)} overdragen?`,
    'force-close': (count, title) =>
      count === 1 ? `Het gesprek met ${title} geforceerd sluiten?` : `${conversations(count)} geforceerd sluiten?`,
  },
  means: {
    assign: {
      agent: 'Die heeft het meteen, aan wie het ook werd aangeboden.',
      queue: 'Het wacht in deze wachtrij op een medewerker en houdt zijn plaats.',
    },
    transfer: {
      agent: 'Die wordt gevraagd. Tot dat is geaccepteerd, blijft het bij wie het heeft; die leest daarna mee.',
      queue: 'Het verlaat de medewerker meteen en wacht in deze wachtrij. De bezoeker kan blijven schrijven.',
    },
  },
  forceCloseMeans: (count) =>
    count === 1
      ? 'Het eindigt meteen, voor bezoeker en medewerker. Beiden zien dat een leidinggevende het heeft beëindigd. Het kan niet worden heropend.'
      : 'Ze eindigen meteen, voor bezoekers en medewerkers. Allen zien dat een leidinggevende ze heeft beëindigd. Ze kunnen niet worden heropend.',
  onlySome: (able, selected) =>
    `Dit kan bij ${number.format(able)} van de ${number.format(selected)} geselecteerde; de andere blijven zoals ze zijn.`,
  override: 'Status en capaciteit negeren',
  tooManyUnits: (count) => `${units(count)} te veel`,
  presenceInTheWay: (presence) => `Krijgt geen werk: ${presence}`,
  underWay: { monitor: 'Openen…', assign: 'Toewijzen…', transfer: 'Overdragen…', 'force-close': 'Sluiten…' },
  done: {
    assign: (name) => `Toegewezen aan ${name}`,
    requeue: (name) => `In ${name} gezet`,
    transfer: (name) => `${name} is gevraagd`,
    'force-close': () => 'Gesloten',
  },
  askedAlready: (agent) => `${agent || 'Een andere medewerker'} wordt al gevraagd.`,
  inTheWay: ({ queue, presence, units: count, sessions }) =>
    [
      ...(queue === undefined ? [] : [`Werkt niet in ${queue}.`]),
      ...(presence === undefined ? [] : [`De status is ${presence}.`]),
      ...(count === undefined ? [] : [`Het zou ${units(count)} te veel zijn.`]),
      ...(sessions === undefined ? [] : [`Heeft tien open sessies.`]),
    ].join(' ') || 'Kan het nu niet overnemen.',
  agent: 'Medewerker',
  setBy: 'Ingesteld door',
  setByWhom: { agent: 'Medewerker', system: 'Systeem' },
  since: 'Sinds',
  agentCount: counting('nl', { one: '# medewerker', other: '# medewerkers' }),
  noAgents: 'Er is nog niemand aan het werk geweest.',
  resetQuestion: (name) => `De status van ${name} herstellen?`,
  resetMeans: 'Wat is gekozen, wordt ongedaan gemaakt, en ook waarom er geen werk komt. De werklast bepaalt het weer.',
  resetting: 'Herstellen…',
  wasReset: 'Hersteld',
  monitoring: 'Je leest mee. Noch de bezoeker noch de medewerker ziet het; een notitie bereikt alleen de medewerker.',
  joined: 'Je doet mee. Bezoeker en medewerker zien het, en wat je stuurt bereikt beiden.',
  stop: 'Stoppen met meelezen',
  joinQuestion: (title) => `Deelnemen aan het gesprek met ${title}?`,
  joinMeans:
    'Bezoeker en medewerker krijgen te zien dat je meedoet. Je kunt beiden schrijven; de medewerker houdt het gesprek.',
  joining: 'Deelnemen…',
  leaveMeans: 'Bezoeker en medewerker krijgen te zien dat je weg bent. Je kunt altijd weer meelezen.',
};
