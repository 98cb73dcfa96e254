/** What people of the desk read in German around their sessions: the frame, notifications and settings. */
import { counting } from '../../counting.ts';
import type { DeskWords } from '../words.ts';

const texts = counting('de', { one: 'einen Text', other: '# Texte' });
const files = counting('de', { one: 'eine Datei', other: '# Dateien' });

export const settings: DeskWords['settings'] = {
  settings: 'Einstellungen',
  language: 'Sprache',
  browserLanguage: (language) => `Wie der Browser: ${language}`,
  theme: 'Darstellung',
  themes: { auto: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
  density: 'Dichte',
  densities: { comfortable: 'Bequem', compact: 'Kompakt' },
  hint: 'Für diesen Browser, in allen Fenstern.',
  keys: 'Tasten',
  keyNames: {
    search: 'Suche und Befehle',
    session: 'Eine Sitzung, nach ihrem Platz',
    home: 'Startseite',
    'next-unread': 'Nächste Sitzung mit Neuem',
    close: 'Die Sitzung vorn schließen',
    minimise: 'Gesprächsfenster: kleiner oder größer',
    offer: 'Was auf Antwort wartet',
    accept: 'Das Angebot annehmen',
    decline: 'Das Angebot ablehnen',
  },
  fieldKeys: {
    send: 'Die Nachricht senden',
    'new-line': 'Eine neue Zeile',
    'quick-replies': 'Schnellantworten',
    'open-beside': 'Was in der Liste steht, daneben öffnen',
    leave: 'Verlassen, was offen ist',
  },
  keyLabels: { Alt: 'Alt', Control: 'Strg', Meta: '⌘', Shift: 'Umschalt', Enter: 'Eingabe', Escape: 'Esc' },
  profile: {
    heading: 'Sie auf dieser Website',
    name: 'Name',
    login: 'Anmeldename',
    role: 'Rolle',
    roles: { agent: 'Agent', bot: 'Bot', supervisor: 'Supervisor', admin: 'Admin' },
    site: 'Website',
    queues: 'Warteschlangen',
    byAdmin: 'Das legt die Administration fest.',
    failed: (reason) => `Das kann gerade nicht angezeigt werden. ${reason}`,
  },
};

export const workspace: DeskWords['workspace'] = {
  sessionPanel: 'Sitzungsleiste',
  places: {
    work: 'Arbeit',
    ongoing: 'Laufende Gespräche',
    wallboard: 'Anzeigetafel',
    administration: 'Verwaltung',
    audit: 'Prüfprotokoll',
  },
  placeLoading: 'Wird geladen…',
  placeMissing: 'Dieser Teil ließ sich nicht laden. Prüfen Sie die Verbindung, oder laden Sie die Seite neu.',
  tryAgain: 'Noch einmal versuchen',
  kinds: { contact: 'Kontakt', case: 'Vorgang' },
  tabs: { conversation: 'Gespräch', knowledge: 'Wissen' },
  tabMissing:
    'Diese Seite braucht eine Angabe, die zu diesem Gespräch noch fehlt. Sie erscheint hier, sobald die Angabe da ist.',
  tabLoading: (name) => `${name} wird geladen …`,
  tabSlow:
    'Die Seite braucht lange. Vielleicht ist sie nicht erreichbar, oder sie erlaubt nicht, hier angezeigt zu werden.',
  tabBlocked:
    'Die Seite kann hier nicht angezeigt werden: Entweder war sie noch nicht erlaubt, als dieser Arbeitsplatz geöffnet wurde, oder sie kommt von derselben Adresse wie er. Laden Sie den Arbeitsplatz neu, oder öffnen Sie die Seite in einem eigenen Fenster.',
  tabReload: 'Neu laden',
  tabInWindow: 'In neuem Fenster öffnen',
  tabsOf: 'Tabs dieser Sitzung',
  talkPanel: 'Gesprächsfenster',
  talkWidth: 'Breite des Gesprächsfensters',
  widthInPx: counting('de', { other: '# Pixel' }),
  newMessages: counting('de', { one: '# neue Nachricht', other: '# neue Nachrichten' }),
  sides: { talk: 'Chat', page: 'Details' },
  whichSide: 'Ansicht',

  closeIt: 'Schließen',
  closeMeansEnd:
    'Das Gespräch ist beendet. Mit der Sitzung wird es endgültig geschlossen: Danach sind keine Notizen mehr möglich.',
  withUnsent: (means) => `${means} Was Sie hier geschrieben und nicht gesendet haben, bleibt ungesendet.`,
  closing: 'Wird geschlossen …',
  closesLater: 'Keine Verbindung. Die Sitzung wird geschlossen, sobald Sie wieder verbunden sind.',

  nothingKept:
    'Dieser Browser bewahrt für diese Seite nichts auf, weil sein Speicher gesperrt oder voll ist. Was Sie schreiben und nicht senden, geht verloren, wenn die Seite neu geladen oder geschlossen wird.',
  filesUnkept:
    'Nicht jede Datei, die Sie ausgewählt haben, kann in diesem Browser aufbewahrt werden. Was nicht aufbewahrt wird, geht verloren, wenn die Seite neu geladen oder geschlossen wird, bevor es gesendet ist.',
  signOutDrafts: (written, chosen) => {
    if (chosen === 0) return `Sie haben ${texts(written)} geschrieben und nicht gesendet.`;
    if (written === 0) return `Sie haben ${files(chosen)} ausgewählt und nicht gesendet.`;
    return `Sie haben ${texts(written)} geschrieben, ${files(chosen)} ausgewählt und nichts davon gesendet.`;
  },
  signOutStays:
    'Was Sie behalten, bleibt in diesem Browser, wo andere es finden könnten, die diesen Computer benutzen.',
  signOutFilesLost: 'Dateien, die dieser Browser nicht aufbewahren kann, gehen verloren.',
};

export const notifications: DeskWords['notifications'] = {
  list: 'Benachrichtigungen',
  titles: {
    incoming: 'Eingehendes Gespräch',
    returning: 'Wiederkehrendes Gespräch',
    escalation: 'Eskaliertes Gespräch',
    'bot-escalation': 'Von einem Bot eskaliert',
    transfer: 'Übergabe',
    consult: 'Bitte um Rat',
    assigned: 'Ihnen zugewiesenes Gespräch',
    'supervisor-assigned': 'Von der Teamleitung zugewiesenes Gespräch',
    'case-assigned': 'Ihnen zugewiesener Vorgang',
    sentiment: 'Ein Besucher braucht dringend Aufmerksamkeit',
  },
  alerts: {
    missed: 'Sie haben ein Gespräch verpasst',
    declined: 'Sie haben ein Gespräch abgelehnt',
    'session-limit': 'Sie haben zehn Sitzungen',
  },
  fields: {
    name: 'Name',
    queue: 'Warteschlange',
    workstream: 'Bereich',
    case: 'Vorgang',
    language: 'Sprache',
    page: 'Seite',
    device: 'Gerät',
    waited: 'Wartezeit',
  },
  field: (name, value) => `${name}: ${value}`,
  caseNumber: (number) => `Vorgang ${number}`,
  appears: (title, about) => `${title}: ${about}`,
  open: 'Öffnen',
  seen: 'Gesehen',
  dismiss: (title) => `Ausblenden: ${title}`,
  more: counting('de', { other: 'und # weitere' }),
  seeFailed: (reason) => `Nicht vermerkt. ${reason}`,
  unreadInTitle: (count, page) => `(${count}) ${page}`,

  soundBlocked: 'Ein Ton konnte nicht abgespielt werden: Der Browser wartet auf einen Klick von Ihnen.',
  allowSound: 'Töne einschalten',

  settings: 'Benachrichtigungen',
  settingsOff: 'Benachrichtigungen: Etwas ist ausgeschaltet',
  sounds: 'Töne',
  playSounds: 'Töne abspielen',
  volume: 'Lautstärke',
  percent: (share) => new Intl.NumberFormat('de', { style: 'percent' }).format(share),
  playMessages: 'Ton bei Nachrichten in Sitzungen, die nicht vorn sind',
  testSound: 'Ton testen',
  soundAllowed: 'Töne sind zu hören.',
  system: 'Benachrichtigungen des Systems',
  systemHint:
    'Sie zeigen, was auf Sie wartet, während der Arbeitsplatz im Hintergrund ist, mit Schaltflächen zum Antworten.',
  permission: {
    granted: 'In diesem Browser erlaubt.',
    default: 'Noch nicht erlaubt.',
    denied: 'In diesem Browser blockiert.',
  },
  noSystem: {
    insecure: 'Sie brauchen eine sichere Adresse: Öffnen Sie den Arbeitsplatz über HTTPS.',
    unsupported: 'Dieser Browser kann sie nicht anzeigen.',
    elsewhere: 'Sie können nicht angezeigt werden, wenn der Arbeitsplatz in einer anderen Seite steht.',
  },
  askPermission: 'Benachrichtigungen erlauben',
  undoDenied:
    'Um sie zu erlauben, klicken Sie auf das Symbol vor der Adresse dieser Seite, erlauben Sie Benachrichtigungen, und laden Sie die Seite neu.',
  testSystem: 'Benachrichtigung testen',
  testTitle: 'Benachrichtigungen funktionieren',
  testBody: 'So sagt Ihnen der Arbeitsplatz, was auf Sie wartet.',
  testFailed: 'Das System hat nichts angezeigt. Prüfen Sie seine eigenen Einstellungen für Benachrichtigungen.',
  siteDecides: 'Welche Benachrichtigungen es gibt und wie sie klingen, wird für die ganze Website festgelegt.',
  done: 'Fertig',
};

export const sifting: DeskWords['sifting'] = {
  filter: 'Arbeit filtern',
  filterHint: 'Filtern',
  order: 'Reihenfolge',
  orders: { waiting: 'Längste Wartezeit', newest: 'Neueste', title: 'Nach Namen' },
  shown: (shown, total) => `${shown} von ${total} angezeigt`,
  noneMatches: 'Nichts davon passt.',
  showAll: 'Alle anzeigen',
};
