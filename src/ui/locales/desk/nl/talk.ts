/** What people of the desk read in Dutch beside writing: handing on, advice, quick replies, messages and articles. */
import { counting } from '../../counting.ts';
import type { DeskWords } from '../words.ts';

const count = new Intl.NumberFormat('nl');
const units = counting('nl', { one: '# eenheid', other: '# eenheden' });
const present = counting('nl', { one: '# medewerker aanwezig', other: '# medewerkers aanwezig' });

const named = (name: string): string => name || 'Een collega';

export const talkDesk: DeskWords['talkDesk'] = {
  more: 'Meer acties',
  ask: {
    transfer: {
      entry: 'Overdragen…',
      heading: (title) => `Gesprek met ${title} overdragen`,
      button: 'Overdragen',
    },
    consult: {
      entry: 'Om advies vragen…',
      heading: (title) => `Collega’s om advies vragen over ${title}`,
      button: 'Vragen',
    },
  },
  transferMeans: {
    nobody: 'Kies wie dit gesprek moet krijgen.',
    agent:
      'Je collega krijgt de vraag, en het gesprek blijft van jou tot die accepteert. Daarna is het van je collega en lees je mee tot je het verlaat.',
    queue:
      'Je bent het gesprek meteen kwijt; in deze wachtrij wacht het op een medewerker. De bezoeker kan verder schrijven.',
  },
  consultMeans:
    'Wie accepteert, leest het hele gesprek en overlegt met je in het teamoverleg. Het gesprek blijft van jou, en de bezoeker ziet er niets van.',
  agents: 'Medewerkers',
  queues: 'Wachtrijen',
  filter: 'Zoeken op naam',
  noteFor: 'Notitie voor wie het krijgt',
  noteHint: 'Wordt eerst als privénotitie geschreven. De bezoeker ziet die nooit.',
  noteWritten: 'Je notitie staat al in het gesprek.',
  loadingColleagues: 'Kijken wie er is…',
  colleaguesFailed: (reason) => `Kon niet nagaan wie er is. ${reason}`,
  colleaguesKept: 'Je bent niet verbonden. Dit is de laatst bekende stand.',
  nobodyFound: 'Niemand heeft dit in de naam.',
  nobodyElse: 'Er is verder niemand.',
  chooseFirst: 'Kies eerst iemand.',
  tooMany: (max) => `Kies er minder: er kunnen hoogstens ${count.format(max)} collega’s tegelijk bij zijn.`,
  asking: 'Vragen…',
  waitsForConnection: 'Gebeurt zodra je weer verbonden bent.',
  loadOf: (load, capacity) => `${count.format(load)} van ${units(capacity)}`,
  sessionsOf: counting('nl', { one: '# sessie', other: '# sessies' }),
  waitingIn: (waiting) => (waiting === 0 ? 'Er wacht niemand' : `${count.format(waiting)} wachtend`),
  presentIn: (people) => (people === 0 ? 'Geen medewerker aanwezig' : present(people)),
  closedUntil: (time) => (time === undefined ? 'Gesloten' : `Gesloten tot ${time}`),
  ownQueue: 'Wachtrij van dit gesprek',
  notToBeAsked: (why, presence) =>
    ({
      presence: `Kan nu niet worden gevraagd: ${presence}`,
      'has-it': 'Heeft dit gesprek',
      asked: 'Is al gevraagd',
      there: 'Leest al mee',
      'other-queue': 'Werkt niet in deze wachtrij',
      sessions: 'Heeft tien open sessies',
    })[why],
  tryAgain: 'Opnieuw proberen',

  standing: 'Collega’s in dit gesprek',
  handedTo: (name) => `${named(name)} is gevraagd om dit over te nemen. Tot dat is geaccepteerd, blijft het van jou.`,
  handingFailed: {
    declined: (name) => `${named(name)} heeft geweigerd dit over te nemen. Het blijft van jou.`,
    missed: (name) => `${named(name)} heeft niet op tijd gereageerd. Het blijft van jou.`,
    'agent-gone': (name) => `${named(name)} is er niet meer. Het blijft van jou.`,
  },
  consulted: (name) => `${named(name)} leest mee`,
  consultAsked: (name) => `${named(name)} is om advies gevraagd`,
  consultFailed: {
    declined: (name) => `${named(name)} kan nu geen advies geven`,
    missed: (name) => `${named(name)} heeft niet op tijd gereageerd`,
    'agent-gone': (name) => `${named(name)} is er niet meer`,
  },
  takeBack: 'Intrekken',
  takeBackOf: (what) => `Intrekken: ${what}`,
  takingBack: 'Intrekken…',
  takenBack: (name) => `${named(name)} wordt niet meer gevraagd`,
  requestOver: 'Dit verzoek was al voorbij.',
  dismiss: 'Laten gaan',
  dismissOf: (what) => `Laten gaan: ${what}`,
  noted: 'Verbergen',
  notedOf: (what) => `Verbergen: ${what}`,
  notDone: (reason) => `Niet gelukt. ${reason}`,

  release: 'Terug naar de wachtrij…',
  releaseQuestion: (title) => `Het gesprek met ${title} terugzetten in de wachtrij?`,
  releaseMeans:
    'Je bent het dan kwijt; het wacht op zijn vroegere plaats op een medewerker van de wachtrij. De bezoeker kan verder schrijven.',

  readingAlong: 'Meelezend',
  readingAlongWith: (agent) => (agent === '' ? 'Je leest mee' : `Je leest mee met ${agent}`),
  onlyBeside: 'Een collega heeft dit gesprek. Je kunt notities schrijven, en berichten aan collega’s.',
  leave: 'Verlaten',
  leaveQuestion: (title) => `Het gesprek met ${title} verlaten?`,
  leaveMeans: 'Je kunt het dan niet meer lezen. Om terug te komen, moet je opnieuw worden gevraagd.',
  presences: {
    available: 'beschikbaar',
    busy: 'bezet',
    'do-not-disturb': 'niet storen',
    away: 'afwezig',
    offline: 'offline',
    inactive: 'inactief',
  },
};

export const replies: DeskWords['replies'] = {
  replies: 'Snelantwoorden',
  keys: 'Enter voegt in, Esc laat de schuine streep staan',
  manage: 'Mijn snelantwoorden…',
  own: 'Eigen',
  loading: 'Snelantwoorden laden…',
  failed: (reason) => `Nu even geen snelantwoorden. ${reason}`,
  noneYet: 'Er zijn nog geen snelantwoorden. Maak er een onder “Mijn snelantwoorden…”.',
  noneFound: 'Geen snelantwoord bevat deze woorden. Enter verstuurt wat je hebt geschreven.',
  count: counting('nl', { one: '# snelantwoord', other: '# snelantwoorden' }),

  heading: 'Snelantwoorden',
  shelfMeans: 'Typ / in een bericht om er een in te voegen. Die van jou ziet verder niemand.',
  close: 'Sluiten',
  find: 'Snelantwoord zoeken',
  make: 'Nieuw snelantwoord',
  title: 'Titel',
  text: 'Tekst',
  placeholders: '{visitor}, {agent} en {site} worden namen. Schrijf {{ en }} voor accolades.',
  whose: 'Voor wie',
  shelves: { own: 'Alleen voor mij', site: 'Voor het hele team' },
  save: 'Opslaan',
  saving: 'Opslaan…',
  back: 'Terug naar de lijst',
  remove: 'Verwijderen',
  removeNow: 'Definitief verwijderen',
  removeMeans: 'Daarna kan niemand het meer gebruiken. Druk nog een keer om het te verwijderen.',
  notSaved: (reason) => `Niet opgeslagen. ${reason}`,
  left: counting('nl', { one: 'Nog # teken', other: 'Nog # tekens' }),
  tooMany: counting('nl', { one: '# teken te veel', other: '# tekens te veel' }),
  titleMissing: 'Vul een titel in.',
  textMissing: 'Vul een tekst in.',
  changed: 'Iemand heeft dit gewijzigd sinds je het hebt geopend. Jouw versie is er nog; kies welke moet blijven.',
  theirs: 'Zoals het nu is',
  takeTheirs: 'Deze overnemen',
  saveMine: 'Toch de mijne opslaan',
  gone: 'Dit is verwijderd sinds je het hebt geopend. Als je het opslaat, wordt het opnieuw gemaakt.',
};

export const messages: DeskWords['messages'] = {
  actions: 'Acties voor dit bericht',
  copy: 'Tekst kopiëren',
  quote: 'Citeren in een bericht',
  note: 'Als notitie gebruiken',
  saveReply: 'Opslaan als snelantwoord…',
  copied: 'Gekopieerd.',
  notCopied: 'De browser staat kopiëren niet toe. Selecteer in plaats daarvan de tekst.',
};

export const knowledge: DeskWords['knowledge'] = {
  search: 'Artikelen zoeken',
  results: 'Artikelen',
  loading: 'Artikelen laden…',
  searching: 'Zoeken…',
  failed: (reason) => `De artikelen kunnen nu niet worden getoond. ${reason}`,
  tryAgain: 'Opnieuw proberen',
  noneYet: 'Deze website heeft nog geen artikelen. Leidinggevenden en beheerders kunnen ze schrijven.',
  noneFound: (query) => `Geen artikel bevat alle woorden van “${query}”. Probeer er minder, of andere.`,
  found: counting('nl', { one: '# artikel', other: '# artikelen' }),
  more: 'Meer tonen',
  changedOn: (date) => `Gewijzigd op ${date}`,
  back: 'Terug naar de lijst',
  send: 'Versturen',
  insert: 'Invoegen in het bericht',
  sent: 'Het artikel staat nu in het gesprek.',
  inserted: 'Het artikel staat nu in het bericht.',
  tooLong: 'Dit is langer dan een bericht mag zijn. Kopieer het deel dat nodig is.',
  cannotWrite: 'Er kan nu niets naar de bezoeker worden verstuurd.',
  gone: 'Dit artikel is verwijderd.',
};
