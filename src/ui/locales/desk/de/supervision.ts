/** What people of the desk read in German of supervision: what goes on, who is there, and what supervisors do. */
import { counting } from '../../counting.ts';
import type { DeskWords } from '../words.ts';

const number = new Intl.NumberFormat('de');
const conversations = counting('de', { one: '# Gespräch', other: '# Gespräche' });
const units = counting('de', { one: '# Einheit', other: '# Einheiten' });

export const supervision: DeskWords['supervision'] = {
  tabs: { conversations: 'Gespräche', agents: 'Team' },
  count: conversations,
  further: counting('de', { one: '# weiteres Gespräch', other: '# weitere Gespräche' }),
  nextPage: 'Die nächsten anzeigen',
  firstPage: 'Zurück zu den ersten',
  firstOf: (shown, total) => `Zu sehen sind die ${number.format(shown)} zuerst begonnenen von ${number.format(total)}.`,
  loading: 'Laufende Gespräche werden geladen …',
  slow: 'Das dauert länger als sonst. Sie erscheinen, sobald sie da sind.',
  nothing: 'Gerade läuft kein Gespräch',
  nothingHint: 'Jedes Gespräch, das nicht geschlossen ist, erscheint hier von selbst.',
  noneMatches: 'Kein Gespräch passt zu diesen Filtern.',
  filters: 'Filter',
  filterBy: {
    queue: 'Warteschlange',
    agent: 'Person',
    state: 'Stand',
    mode: 'Art',
    workstream: 'Arbeitsbereich',
    sentiment: 'Stimmung',
  },
  all: {
    queue: 'Alle Warteschlangen',
    agent: 'Alle Personen',
    state: 'Jeder Stand',
    mode: 'Alle Arten',
    workstream: 'Alle Arbeitsbereiche',
    sentiment: 'Jede Stimmung',
  },
  orWorse: (feeling) => `${feeling} oder schlechter`,
  modes: { live: 'Live', persistent: 'Fortlaufend' },
  feelings: {
    'very-negative': 'Sehr negativ',
    negative: 'Negativ',
    'slightly-negative': 'Eher negativ',
    neutral: 'Neutral',
    'slightly-positive': 'Eher positiv',
    positive: 'Positiv',
    'very-positive': 'Sehr positiv',
  },
  title: 'Gespräch',
  columns: {
    state: 'Stand',
    agent: 'Person',
    queue: 'Warteschlange',
    workstream: 'Arbeitsbereich',
    mode: 'Art',
    waiting: 'Wartet',
    handled: 'Bearbeitung',
    last: 'Letzte Nachricht',
    feeling: 'Stimmung',
    started: 'Begonnen',
  },
  chooseColumns: 'Spalten',
  nobody: 'Niemand',
  transferAsked: (name) => `${name} wurde um Übernahme gebeten`,
  transferFailed: {
    declined: (name) => `${name} hat die Übernahme abgelehnt`,
    missed: (name) => `${name} hat nicht rechtzeitig geantwortet`,
    'agent-gone': (name) => `${name} ist nicht mehr da`,
  },
  besides: counting('de', { one: '# weitere Person ist dabei', other: '# weitere Personen sind dabei' }),
  gone: 'Nicht mehr in dieser Liste',
  select: (title) => `${title} auswählen`,
  selectAll: 'Alle angezeigten auswählen',
  selected: counting('de', { other: '# ausgewählt' }),
  unselect: 'Auswahl aufheben',
  withSelected: 'Was mit den ausgewählten geschehen soll',
  monitor: 'Mitlesen',
  join: 'Beitreten',
  whisper: 'Zuflüstern',
  deeds: { assign: 'Zuweisen', transfer: 'Übergeben', 'force-close': 'Zwangsweise schließen' },
  ask: {
    assign: (count, title) =>
      count === 1 ? `Das Gespräch mit ${title} zuweisen?` : `${conversations(count)} zuweisen?`,
    transfer: (count, title) =>
      count === 1 ? `Das Gespräch mit ${title} übergeben?` : `${conversations(count)} übergeben?`,
    'force-close': (count, title) =>
      count === 1
        ? `Das Gespräch mit ${title} zwangsweise schließen?`
        : `${conversations(count)} zwangsweise schließen?`,
  },
  means: {
    assign: {
      agent: 'Die Person hat es sofort, wem auch immer es gerade angeboten wird.',
      queue: 'Es wartet in dieser Warteschlange auf jemanden und behält seinen Platz.',
    },
    transfer: {
      agent: 'Die Person wird gefragt. Bis sie annimmt, bleibt es bei der bisherigen, die danach mitliest.',
      queue: 'Es wird sofort abgegeben und wartet in dieser Warteschlange. Der Besucher kann weiterschreiben.',
    },
  },
  forceCloseMeans: (count) =>
    count === 1
      ? 'Es endet sofort, für Besucher und Team. Beide sehen, dass die Teamleitung es beendet hat. Es kann nicht wieder geöffnet werden.'
      : 'Sie enden sofort, für Besucher und Team. Alle sehen, dass die Teamleitung sie beendet hat. Sie können nicht wieder geöffnet werden.',
  onlySome: (able, selected) =>
    `Möglich ist das bei ${number.format(able)} von ${number.format(selected)} ausgewählten; die anderen bleiben, wie sie sind.`,
  override: 'Status und Kapazität übergehen',
  tooManyUnits: (count) => `${units(count)} zu viel`,
  presenceInTheWay: (presence) => `Bekommt keine Arbeit: ${presence}`,
  underWay: {
    monitor: 'Wird geöffnet …',
    assign: 'Wird zugewiesen …',
    transfer: 'Wird übergeben …',
    'force-close': 'Wird geschlossen …',
  },
  done: {
    assign: (name) => `An ${name} zugewiesen`,
    requeue: (name) => `In ${name} gestellt`,
    transfer: (name) => `${name} wurde gefragt`,
    'force-close': () => 'Geschlossen',
  },
  askedAlready: (agent) => `${agent || 'Jemand anderes'} wird schon gefragt.`,
  inTheWay: ({ queue, presence, units: count, sessions }) =>
    [
      ...(queue === undefined ? [] : [`Die Person arbeitet nicht in ${queue}.`]),
      ...(presence === undefined ? [] : [`Ihr Status ist ${presence}.`]),
      ...(count === undefined ? [] : [`Es wären ${units(count)} zu viel.`]),
      ...(sessions === undefined ? [] : [`Sie hat zehn offene Sitzungen.`]),
    ].join(' ') || 'Das kann die Person gerade nicht übernehmen.',
  agent: 'Person',
  setBy: 'Gesetzt von',
  setByWhom: { agent: 'Der Person', system: 'Dem System' },
  since: 'Seit',
  agentCount: counting('de', { one: '# Person', other: '# Personen' }),
  noAgents: 'Bisher war niemand am Arbeitsplatz.',
  resetQuestion: (name) => `Den Status von ${name} zurücksetzen?`,
  resetMeans:
    'Was die Person gewählt hat, wird zurückgenommen, und auch, warum sie keine Arbeit bekommt. Dann gilt wieder ihre Auslastung.',
  resetting: 'Wird zurückgesetzt …',
  wasReset: 'Zurückgesetzt',
  monitoring: 'Sie lesen mit. Weder Besucher noch Team sehen es; eine Notiz erreicht nur das Team.',
  joined: 'Sie sind beigetreten. Besucher und Team sehen es, und was Sie senden, erreicht beide.',
  stop: 'Nicht mehr mitlesen',
  joinQuestion: (title) => `Dem Gespräch mit ${title} beitreten?`,
  joinMeans:
    'Besucher und Team erfahren, dass Sie beigetreten sind. Sie können an beide schreiben; das Gespräch bleibt, bei wem es ist.',
  joining: 'Beitritt läuft …',
  leaveMeans: 'Besucher und Team erfahren, dass Sie gegangen sind. Sie können jederzeit wieder mitlesen.',
};
