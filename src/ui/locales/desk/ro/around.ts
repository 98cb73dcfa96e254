/** What people of the desk read in Romanian around their sessions: settings, panes and tabs, notifications. */
import { counting } from '../../counting.ts';
import type { DeskWords } from '../words.ts';

const texts = counting('ro', { one: '# text', few: '# texte', other: '# de texte' });
const files = counting('ro', { one: '# fișier', few: '# fișiere', other: '# de fișiere' });

export const settings: DeskWords['settings'] = {
  settings: 'Setări',
  language: 'Limbă',
  browserLanguage: (language) => `Ca în browser: ${language}`,
  theme: 'Aspect',
  themes: { auto: 'Ca în sistem', light: 'Luminos', dark: 'Întunecat' },
  density: 'Densitate',
  densities: { comfortable: 'Confortabilă', compact: 'Compactă' },
  hint: 'Pentru acest browser, în toate ferestrele.',
  keys: 'Taste',
  keyNames: {
    search: 'Căutare și comenzi',
    session: 'O sesiune, după locul ei',
    home: 'Acasă',
    'next-unread': 'Următoarea sesiune cu noutăți',
    close: 'Închideți sesiunea afișată',
    minimise: 'Panoul de comunicare: mai mic sau mai mare',
    offer: 'Ce așteaptă un răspuns',
    accept: 'Acceptați ce vi se oferă',
    decline: 'Refuzați ce vi se oferă',
  },
  fieldKeys: {
    send: 'Trimiteți mesajul',
    'new-line': 'Un rând nou',
    'quick-replies': 'Răspunsuri rapide',
    'open-beside': 'Deschideți alături ce este în listă',
    leave: 'Părăsiți ce este deschis',
  },
  keyLabels: { Alt: 'Alt', Control: 'Ctrl', Meta: '⌘', Shift: 'Shift', Enter: 'Enter', Escape: 'Esc' },
  profile: {
    heading: 'Dumneavoastră pe acest site',
    name: 'Nume',
    login: 'Nume de conectare',
    role: 'Rol',
    roles: { agent: 'Agent', bot: 'Bot', supervisor: 'Supervizor', admin: 'Administrator' },
    site: 'Site',
    queues: 'Cozi',
    byAdmin: 'Acestea sunt stabilite de un administrator.',
    failed: (reason) => `Nu se poate afișa acum. ${reason}`,
  },
};

export const workspace: DeskWords['workspace'] = {
  sessionPanel: 'Panoul sesiunilor',
  places: {
    work: 'Lista de lucru',
    ongoing: 'Conversații în curs',
    wallboard: 'Panou de indicatori',
    administration: 'Administrare',
    audit: 'Jurnal de audit',
  },
  placeLoading: 'Se încarcă…',
  placeMissing: 'Această parte nu a putut fi încărcată. Verificați conexiunea sau reîncărcați pagina.',
  tryAgain: 'Încearcă din nou',
  kinds: { contact: 'Contact', case: 'Caz' },
  tabs: { conversation: 'Conversație', knowledge: 'Cunoștințe' },
  tabMissing:
    'Această pagină are nevoie de o informație care încă lipsește la această conversație. Apare aici imediat ce informația există.',
  tabLoading: (name) => `Se încarcă ${name}…`,
  tabSlow: 'Pagina se încarcă greu. Poate că nu este accesibilă sau nu permite afișarea aici.',
  tabBlocked:
    'Pagina nu poate fi afișată aici: consola a fost deschisă înainte ca pagina să fie permisă sau pagina vine din același loc ca și consola. Reîncărcați consola sau deschideți pagina într-o fereastră separată.',
  tabReload: 'Reîncărcați',
  tabInWindow: 'Deschideți în altă fereastră',
  tabsOf: 'Filele acestei sesiuni',
  talkPanel: 'Panou de comunicare',
  talkWidth: 'Lățimea panoului de comunicare',
  widthInPx: counting('ro', { one: '# pixel', few: '# pixeli', other: '# de pixeli' }),
  newMessages: counting('ro', { one: '# mesaj nou', few: '# mesaje noi', other: '# de mesaje noi' }),
  sides: { talk: 'Mesaje', page: 'Detalii' },
  whichSide: 'Ce este în față',

  closeIt: 'Închideți',
  closeMeansEnd:
    'Conversația s-a încheiat. Dacă închideți sesiunea, aceasta se închide definitiv: nu se mai pot adăuga note.',
  withUnsent: (means) => `${means} Ce ați scris aici și nu ați trimis rămâne netrimis.`,
  closing: 'Se închide…',
  closesLater: 'Nu aveți conexiune. Se execută imediat ce revine.',

  nothingKept:
    'Acest browser nu păstrează nimic pentru această pagină, pentru că spațiul de stocare este blocat sau plin. Ce scrieți și nu trimiteți se pierde când pagina este reîncărcată sau închisă.',
  filesUnkept:
    'Nu toate fișierele pe care le-ați ales pot fi păstrate în acest browser. Cele care nu pot fi păstrate se pierd dacă pagina este reîncărcată sau închisă înainte de a fi trimise.',
  signOutDrafts: (written, chosen) => {
    if (chosen === 0) return `Ați scris ${texts(written)} și nu ${written === 1 ? 'l-ați' : 'le-ați'} trimis.`;
    if (written === 0) return `Ați ales ${files(chosen)} și nu ${chosen === 1 ? 'l-ați' : 'le-ați'} trimis.`;
    return `Ați scris ${texts(written)} și ați ales ${files(chosen)}, dar nu le-ați trimis.`;
  },
  signOutStays:
    'Ce păstrați rămâne în acest browser, unde ar putea fi găsit de alte persoane care folosesc acest computer.',
  signOutFilesLost: 'Fișierele pe care acest browser nu le poate păstra se pierd.',
};

export const notifications: DeskWords['notifications'] = {
  list: 'Notificări',
  titles: {
    incoming: 'Conversație nouă',
    returning: 'Conversație reluată',
    escalation: 'Conversație escaladată',
    'bot-escalation': 'Escaladată de un bot',
    transfer: 'Cerere de transfer',
    consult: 'Cerere de consultare',
    assigned: 'Vi s-a atribuit o conversație',
    'supervisor-assigned': 'Un supervizor v-a atribuit o conversație',
    'case-assigned': 'Vi s-a atribuit un caz',
    sentiment: 'Un vizitator necesită atenție urgentă',
  },
  alerts: {
    missed: 'Ați ratat o conversație',
    declined: 'Ați refuzat o conversație',
    'session-limit': 'Aveți zece sesiuni',
  },
  fields: {
    name: 'Nume',
    queue: 'Coadă',
    workstream: 'Flux de lucru',
    case: 'Caz',
    language: 'Limbă',
    page: 'Pagină',
    device: 'Dispozitiv',
    waited: 'Așteptare',
  },
  field: (name, value) => `${name}: ${value}`,
  caseNumber: (number) => `Cazul ${number}`,
  appears: (title, about) => `${title}: ${about}`,
  open: 'Deschideți',
  seen: 'Am văzut',
  dismiss: (title) => `Ascundeți: ${title}`,
  more: counting('ro', { other: 'și încă #' }),
  seeFailed: (reason) => `Nu s-a înregistrat. ${reason}`,
  unreadInTitle: (count, page) => `(${count}) ${page}`,

  soundBlocked: 'Un sunet nu a putut fi redat: browserul așteaptă un clic de la dvs.',
  allowSound: 'Activați sunetele',

  settings: 'Notificări',
  settingsOff: 'Notificări: ceva este dezactivat',
  sounds: 'Sunete',
  playSounds: 'Redați sunete',
  volume: 'Volum',
  percent: (share) => new Intl.NumberFormat('ro', { style: 'percent' }).format(share),
  playMessages: 'Redați un sunet pentru mesajele din sesiunile care nu sunt în față',
  testSound: 'Testați sunetul',
  soundAllowed: 'Sunetele pot fi auzite.',
  system: 'Notificări de sistem',
  systemHint: 'Arată ce vă așteaptă cât timp consola este în fundal, cu butoane pentru răspuns.',
  permission: {
    granted: 'Permise în acest browser.',
    default: 'Încă nu sunt permise.',
    denied: 'Blocate în acest browser.',
  },
  noSystem: {
    insecure: 'Au nevoie de o adresă securizată: deschideți consola prin HTTPS.',
    unsupported: 'Acest browser nu le poate afișa.',
    elsewhere: 'Nu pot fi afișate când consola se află în altă pagină.',
  },
  askPermission: 'Permiteți notificările',
  undoDenied:
    'Pentru a le permite, faceți clic pe simbolul din fața adresei acestei pagini, setați Notificări la „Permite” și reîncărcați pagina.',
  testSystem: 'Testați notificarea',
  testTitle: 'Notificările funcționează',
  testBody: 'Așa vă anunță consola ce vă așteaptă.',
  testFailed: 'Sistemul nu a afișat nimic. Verificați setările lui pentru notificări.',
  siteDecides: 'Ce notificări există și cum sună se decide pentru tot site-ul.',
  done: 'Gata',
};

export const sifting: DeskWords['sifting'] = {
  filter: 'Filtrați conversațiile',
  filterHint: 'Filtrare',
  order: 'Ordine',
  orders: { waiting: 'Cea mai lungă așteptare', newest: 'Cele mai noi', title: 'După nume' },
  shown: (shown, total) => `${shown} din ${total} afișate`,
  noneMatches: 'Niciuna nu se potrivește.',
  showAll: 'Afișați toate',
};
