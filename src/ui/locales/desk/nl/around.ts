/** What people of the desk read in Dutch around their sessions: the frame, notifications and settings. */
import { counting } from '../../counting.ts';
import type { DeskWords } from '../words.ts';

const texts = counting('nl', { one: 'één tekst', other: '# teksten' });
const files = counting('nl', { one: 'één bestand', other: '# bestanden' });

export const settings: DeskWords['settings'] = {
  settings: 'Instellingen',
  language: 'Taal',
  browserLanguage: (language) => `Zoals de browser: ${language}`,
  theme: 'Weergave',
  themes: { auto: 'Zoals het systeem', light: 'Licht', dark: 'Donker' },
  density: 'Dichtheid',
  densities: { comfortable: 'Ruim', compact: 'Compact' },
  hint: 'Voor deze browser, in alle vensters.',
  keys: 'Toetsen',
  keyNames: {
    search: 'Zoeken en opdrachten',
    session: 'Een sessie, naar haar plaats',
    home: 'Start',
    'next-unread': 'De volgende sessie met iets nieuws',
    close: 'De sessie die openstaat sluiten',
    minimise: 'Communicatiepaneel: kleiner of groter',
    offer: 'Wat op antwoord wacht',
    accept: 'Accepteren wat wordt aangeboden',
    decline: 'Weigeren wat wordt aangeboden',
  },
  fieldKeys: {
    send: 'Het bericht versturen',
    'new-line': 'Een nieuwe regel',
    'quick-replies': 'Snelle antwoorden',
    'open-beside': 'Ernaast openen wat in de lijst staat',
    leave: 'Verlaten wat open is',
  },
  keyLabels: { Alt: 'Alt', Control: 'Ctrl', Meta: '⌘', Shift: 'Shift', Enter: 'Enter', Escape: 'Esc' },
  profile: {
    heading: 'Jij op deze site',
    name: 'Naam',
    login: 'Inlognaam',
    role: 'Rol',
    roles: { agent: 'Agent', bot: 'Bot', supervisor: 'Supervisor', admin: 'Beheerder' },
    site: 'Site',
    queues: 'Wachtrijen',
    byAdmin: 'Dit bepaalt de beheerder.',
    failed: (reason) => `Dit kan nu niet worden getoond. ${reason}`,
  },
};

export const workspace: DeskWords['workspace'] = {
  sessionPanel: 'Sessiepaneel',
  places: {
    work: 'Werk',
    ongoing: 'Lopende gesprekken',
    wallboard: 'Wallboard',
    administration: 'Beheer',
    audit: 'Auditlogboek',
  },
  placeLoading: 'Laden…',
  placeMissing: 'Dit deel kon niet worden geladen. Controleer de verbinding of laad de pagina opnieuw.',
  tryAgain: 'Opnieuw proberen',
  kinds: { contact: 'Contact', case: 'Case' },
  tabs: { conversation: 'Gesprek', knowledge: 'Kennis' },
  tabMissing:
    'Deze pagina heeft een gegeven nodig dat van dit gesprek nog niet bekend is. Zodra het er is, verschijnt ze hier.',
  tabLoading: (name) => `${name} wordt geladen…`,
  tabSlow: 'Het laden duurt lang. Misschien is de pagina niet bereikbaar, of mag ze hier niet worden getoond.',
  tabBlocked:
    'De pagina kan hier niet worden getoond: deze werkplek was al geopend voordat de pagina was toegestaan, of ze komt van hetzelfde adres als de werkplek. Laad de werkplek opnieuw, of open de pagina in een eigen venster.',
  tabReload: 'Opnieuw laden',
  tabInWindow: 'In een nieuw venster openen',
  tabsOf: 'Tabbladen van deze sessie',
  talkPanel: 'Gespreksvenster',
  talkWidth: 'Breedte van het gespreksvenster',
  widthInPx: counting('nl', { one: '# pixel', other: '# pixels' }),
  newMessages: counting('nl', { one: '# nieuw bericht', other: '# nieuwe berichten' }),
  sides: { talk: 'Chat', page: 'Details' },
  whichSide: 'Weergave',

  closeIt: 'Sluiten',
  closeMeansEnd:
    'Het gesprek is afgelopen. Als je de sessie sluit, wordt het definitief gesloten: notities toevoegen kan dan niet meer.',
  withUnsent: (means) => `${means} Wat je hier hebt geschreven maar niet verstuurd, blijft onverstuurd.`,
  closing: 'Sluiten…',
  closesLater: 'Er is geen verbinding. De sessie wordt gesloten zodra je weer verbonden bent.',

  nothingKept:
    'Deze browser bewaart niets voor deze pagina, omdat zijn opslag geblokkeerd of vol is. Wat je schrijft en niet verstuurt, gaat verloren als de pagina opnieuw wordt geladen of gesloten.',
  filesUnkept:
    'Niet elk bestand dat je hebt gekozen, kan in deze browser worden bewaard. Bestanden die niet bewaard kunnen worden, gaan verloren als de pagina opnieuw wordt geladen of gesloten voordat ze zijn verstuurd.',
  signOutDrafts: (written, chosen) => {
    if (chosen === 0) return `Je hebt ${texts(written)} geschreven en niet verstuurd.`;
    if (written === 0) return `Je hebt ${files(chosen)} gekozen en niet verstuurd.`;
    return `Je hebt ${texts(written)} geschreven en ${files(chosen)} gekozen, maar nog niet verstuurd.`;
  },
  signOutStays:
    'Wat je bewaart, blijft in deze browser staan, waar andere gebruikers van deze computer het kunnen vinden.',
  signOutFilesLost: 'Bestanden die deze browser niet kan bewaren, gaan verloren.',
};

export const notifications: DeskWords['notifications'] = {
  list: 'Meldingen',
  titles: {
    incoming: 'Binnenkomend gesprek',
    returning: 'Terugkerend gesprek',
    escalation: 'Geëscaleerd gesprek',
    'bot-escalation': 'Geëscaleerd door een bot',
    transfer: 'Overdracht',
    consult: 'Adviesverzoek',
    assigned: 'Gesprek aan jou toegewezen',
    'supervisor-assigned': 'Een leidinggevende heeft je een gesprek toegewezen',
    'case-assigned': 'Case aan jou toegewezen',
    sentiment: 'Een bezoeker heeft dringend aandacht nodig',
  },
  alerts: {
    missed: 'Je hebt een gesprek gemist',
    declined: 'Je hebt een gesprek geweigerd',
    'session-limit': 'Je hebt tien sessies',
  },
  fields: {
    name: 'Naam',
    queue: 'Wachtrij',
    workstream: 'Werkstroom',
    case: 'Case',
    language: 'Taal',
    page: 'Pagina',
    device: 'Apparaat',
    waited: 'Wachttijd',
  },
  field: (name, value) => `${name}: ${value}`,
  caseNumber: (number) => `Case ${number}`,
  appears: (title, about) => `${title}: ${about}`,
  open: 'Openen',
  seen: 'Gezien',
  dismiss: (title) => `Verbergen: ${title}`,
  more: counting('nl', { other: 'en nog #' }),
  seeFailed: (reason) => `Niet genoteerd. ${reason}`,
  unreadInTitle: (count, page) => `(${count}) ${page}`,

  soundBlocked: 'Een geluid kon niet worden afgespeeld: de browser wacht tot je klikt.',
  allowSound: 'Geluiden aanzetten',

  settings: 'Meldingen',
  settingsOff: 'Meldingen: er staat iets uit',
  sounds: 'Geluiden',
  playSounds: 'Geluiden afspelen',
  volume: 'Volume',
  percent: (share) => new Intl.NumberFormat('nl', { style: 'percent' }).format(share),
  playMessages: 'Geluid afspelen bij berichten in sessies die niet vooraan staan',
  testSound: 'Geluid testen',
  soundAllowed: 'Geluiden zijn te horen.',
  system: 'Meldingen van het systeem',
  systemHint: 'Ze tonen wat op je wacht terwijl de werkplek op de achtergrond staat, met knoppen om te reageren.',
  permission: {
    granted: 'Toegestaan in deze browser.',
    default: 'Nog niet toegestaan.',
    denied: 'Geblokkeerd in deze browser.',
  },
  noSystem: {
    insecure: 'Daarvoor is een veilig adres nodig: open de werkplek via HTTPS.',
    unsupported: 'Deze browser kan ze niet tonen.',
    elsewhere: 'Ze kunnen niet worden getoond als de werkplek in een andere pagina staat.',
  },
  askPermission: 'Meldingen toestaan',
  undoDenied:
    'Om ze toe te staan, klik je op het symbool vóór het adres van deze pagina, sta je meldingen toe en laad je de pagina opnieuw.',
  testSystem: 'Melding testen',
  testTitle: 'Meldingen werken',
  testBody: 'Zo laat de werkplek je weten wat op je wacht.',
  testFailed: 'Het systeem heeft niets getoond. Controleer de meldingsinstellingen van het systeem zelf.',
  siteDecides: 'Welke meldingen er zijn en hoe ze klinken, wordt voor de hele website bepaald.',
  done: 'Klaar',
};

export const sifting: DeskWords['sifting'] = {
  filter: 'Werk filteren',
  filterHint: 'Filteren',
  order: 'Volgorde',
  orders: { waiting: 'Langst wachtend', newest: 'Nieuwste', title: 'Op naam' },
  shown: (shown, total) => `${shown} van ${total} getoond`,
  noneMatches: 'Niets daarvan past.',
  showAll: 'Alles tonen',
};
