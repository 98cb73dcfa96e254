/** What visitors read, in Dutch. */
import { title, told } from '../../../core/transcript/words/nl.ts';
import { counting } from '../counting.ts';
import type { VisitorWords } from './words.ts';

export const widget: VisitorWords['widget'] = {
  panel: 'Chat',
  heading: 'Chat met ons',
  minimise: 'Minimaliseren',
  newStatus: 'We antwoorden hier meteen',
  connectingStatus: 'Verbinding maken…',
  openStatus: 'Er komt zo iemand…',
  activeStatus: 'is met je in gesprek',
  waitingStatus: 'Schrijf gerust verder wanneer je wilt',
  endedStatus: 'Gesprek beëindigd',
  errorStatus: 'Niet beschikbaar',
  greeting: 'Waarmee kunnen we helpen?',
  greetingText: 'Schrijf ons, dan antwoordt een van onze medewerkers je hier.',
  errorHeading: 'Chatten lukt nu even niet',
  inLine: 'Je bent aan de beurt zodra er iemand vrij is. Je kunt gewoon verder schrijven.',
  place: counting('nl', { other: 'Je bent nummer # in de rij. Je kunt gewoon verder schrijven.' }),
  wait: counting('nl', { one: 'De wachttijd is ongeveer # minuut.', other: 'De wachttijd is ongeveer # minuten.' }),
  message: 'Bericht',
  placeholder: 'Schrijf een bericht…',
  reconnecting: 'Verbinding verbroken. Opnieuw verbinden…',
  offline: 'Je bent offline. Wat je schrijft, wordt verstuurd zodra je weer online bent.',
  unreachable: 'We kunnen de chat nu niet bereiken. We blijven het proberen…',
  tryNow: 'Nu proberen',
  tryAgain: 'Opnieuw proberen',
  end: 'Gesprek beëindigen',
  endShort: 'Beëindigen',
  endQuestion: 'Dit gesprek beëindigen?',
  endConsequence:
    'Daarna kan niemand er nog in schrijven. Je kunt het hier blijven lezen en altijd een nieuw gesprek beginnen.',
  keepTalking: 'Verder praten',
  endedText: 'Dit gesprek is beëindigd. Je kunt het hier nog lezen.',
  startNew: 'Een nieuw gesprek beginnen',
};

const outdated = 'Deze pagina is verouderd. Laad haar opnieuw en probeer het nog eens.';
const busy = 'We hebben het nu erg druk. Probeer het zo nog eens.';
const ours = 'Er ging bij ons iets mis. Probeer het zo nog eens.';
const signIn = 'Je bent niet meer ingelogd. Log in en probeer het nog eens.';
const lost = 'De verbinding is verbroken. Ze wordt vanzelf hersteld.';
const notHere = 'Er is op deze website geen chat ingesteld.';
const tooMuch = 'Dat was veel tegelijk. Probeer het zo nog eens.';

const over = 'Dit gesprek is beëindigd.';
const unasked = 'Beantwoord eerst de vragen.';

export const talk: VisitorWords['talk'] = {
  transcript: 'Berichten',
  loading: 'Berichten worden geladen',
  loadingEarlier: 'Eerdere berichten worden geladen…',
  newMessages: 'Nieuwe berichten',
  ...told,
  visitorNumber: (number) => `Bezoeker ${number}`,
  says: (name) => `${name} schreef:`,
  sending: 'Versturen…',
  sent: 'Verstuurd',
  seen: 'Gezien',
  typing: (name) => `${name} is aan het typen`,
  typingTogether: (names) => `${names} zijn aan het typen`,
  notSent: 'Niet verstuurd',
  resend: 'Opnieuw versturen',
  edit: 'Bewerken',
  discard: 'Verwijderen',
  problems: {
    'bad-frame': outdated,
    'frame-too-large': 'Dit is te lang om te versturen.',
    'hello-expected': ours,
    'hello-timeout': lost,
    'unsupported-version': outdated,
    'origin-not-allowed': 'De chat is voor deze website niet ingeschakeld.',
    'unknown-site': notHere,
    'unknown-workstream': notHere,
    'out-of-hours': 'Er is nu niemand om te antwoorden. Probeer het tijdens onze openingstijden.',
    'queue-full': 'Al onze medewerkers zijn in gesprek en er wachten al veel mensen. Probeer het later nog eens.',
    'consent-required': 'Ga eerst akkoord met de mededeling.',
    'answers-required': unasked,
    'answer-invalid': unasked,
    'survey-over': over,
    'survey-answered': over,
    'not-authenticated': signIn,
    'identity-required': signIn,
    'token-expired': signIn,
    'too-many-sockets': 'De chat is in te veel vensters open. Sluit er een paar en probeer het nog eens.',
    'too-many-subscriptions': 'Er zijn te veel gesprekken open. Sluit er een paar en probeer het nog eens.',
    'unknown-conversation': 'Dit gesprek is niet gevonden.',
    'unknown-command': outdated,
    'invalid-command': outdated,
    'not-allowed': 'Dat kan hier niet.',
    'wrong-state': 'Dat kan op dit moment niet.',
    'conversation-ended': over,
    'conversation-exists': 'Je hebt hier al een gesprek.',
    'text-empty': 'Er is niets om te versturen.',
    'text-too-long': 'Dit is langer dan 6.000 tekens.',
    'text-malformed': 'Hier zit een beschadigd teken in.',
    'id-conflict': ours,
    consumed: ours,
    'lane-gap': ours,
    'rate-limited': tooMuch,
    'rate-abused': tooMuch,
    overloaded: busy,
    unavailable: busy,
    'going-away': lost,
    'slow-reader': lost,
    'no-pong': lost,
    internal: ours,
    stopped: 'De chat werd gesloten voordat dit was verstuurd.',
  },
  send: 'Versturen',
  charactersLeft: counting('nl', { one: 'Nog # teken', other: 'Nog # tekens' }),
  charactersTooMany: counting('nl', { one: '# teken te veel', other: '# tekens te veel' }),
  cancel: 'Annuleren',
};

export const front: VisitorWords['front'] = {
  notice: 'Mededeling',
  agree: 'Ik heb dit gelezen en ga akkoord',
  agreeFirst: 'Ga eerst akkoord met de mededeling hierboven voordat je je bericht verstuurt.',
  closedStatus: 'Nu niet aanwezig',
  closedHeading: 'Er is nu niemand aanwezig',
  closedText: (opens) => (opens === undefined ? 'Kom later nog eens terug.' : `We zijn er weer op ${opens}.`),
  awayText: 'Er is nu niemand aanwezig. Schrijf gerust: we antwoorden zodra we terug zijn.',
};

export const tools: VisitorWords['tools'] = {
  dismiss: 'Sluiten',
  sounds: 'Geluiden',
  masked: 'Een deel hiervan is verborgen',
  emoji: 'Emoji’s',
  faces: 'Gezichten',
  hands: 'Handen',
  signs: 'Harten en dingen',
};

export const files: VisitorWords['files'] = {
  attach: 'Bestanden toevoegen',
  drop: 'Sleep bestanden hierheen om ze toe te voegen',
  chosen: 'Bestanden om te verzenden',
  remove: (name) => `${name} verwijderen`,
  retry: (name) => `${name} opnieuw proberen`,
  uploading: 'Uploaden…',
  ready: 'Klaar om te verzenden',
  meant: 'Wordt verzonden zodra het is geüpload',
  open: (name) => `${name} openen`,
  save: (name) => `${name} opslaan`,
  notLoaded: 'Dit kan nu niet worden geladen.',
  some: counting('nl', { one: '# bestand', other: '# bestanden' }),
  problems: {
    'unknown-file': () => 'Dit bestand is er niet meer. Kies het opnieuw.',
    'too-many-files': () => 'Dit zijn te veel bestanden. Verzend er minder tegelijk.',
    'file-empty': () => 'Dit bestand is leeg.',
    'file-too-large': (size) => `Dit bestand is te groot. Het mag hoogstens ${size} zijn.`,
    'file-not-allowed': () => 'Bestanden van dit type kunnen niet worden verzonden.',
  },
  failed: 'Dit kon niet worden geüpload.',
};

export const transcript: VisitorWords['transcript'] = {
  menu: 'Meer',
  download: 'Gesprek downloaden',
  downloadText: 'Downloaden als platte tekst',
  preparing: 'Gesprek wordt verzameld…',
  cancel: 'Annuleren',
  failed: 'Het gesprek kon niet volledig worden opgehaald, daarom is er geen bestand gemaakt.',
  tryAgain: 'Opnieuw proberen',
  title,
  site: 'Website',
  made: 'Gedownload',
  timeZone: 'Tijdzone',
  notSent: 'Niet verzonden',
};
