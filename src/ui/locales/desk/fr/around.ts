/** What people of the desk read in French around their sessions: settings, panes and notifications. */
import { counting } from '../../counting.ts';
import type { DeskWords } from '../words.ts';

const texts = counting('fr', { one: '# texte', many: '# de textes', other: '# textes' });
const files = counting('fr', { one: '# fichier', many: '# de fichiers', other: '# fichiers' });

export const settings: DeskWords['settings'] = {
  settings: 'Paramètres',
  language: 'Langue',
  browserLanguage: (language) => `Comme le navigateur\u00a0: ${language}`,
  theme: 'Apparence',
  themes: { auto: 'Comme le système', light: 'Clair', dark: 'Sombre' },
  density: 'Densité',
  densities: { comfortable: 'Confortable', compact: 'Compacte' },
  hint: 'Pour ce navigateur, dans toutes ses fenêtres.',
  keys: 'Touches',
  keyNames: {
    search: 'Recherche et commandes',
    session: 'Une session, selon sa place',
    home: 'Accueil',
    'next-unread': 'La prochaine session avec du nouveau',
    close: 'Fermer la session affichée',
    minimise: 'Panneau de communication\u00a0: réduire ou agrandir',
    offer: 'Ce qui attend une réponse',
    accept: 'Accepter ce qui est proposé',
    decline: 'Refuser ce qui est proposé',
  },
  fieldKeys: {
    send: 'Envoyer le message',
    'new-line': 'Une nouvelle ligne',
    'quick-replies': 'Réponses rapides',
    'open-beside': 'Ouvrir à côté ce qui est dans la liste',
    leave: 'Quitter ce qui est ouvert',
  },
  keyLabels: { Alt: 'Alt', Control: 'Ctrl', Meta: '⌘', Shift: 'Maj', Enter: 'Entrée', Escape: 'Échap' },
  profile: {
    heading: 'Vous sur ce site',
    name: 'Nom',
    login: 'Identifiant',
    role: 'Rôle',
    roles: { agent: 'Agent', bot: 'Bot', supervisor: 'Supervision', admin: 'Administration' },
    site: 'Site',
    queues: 'Files d’attente',
    byAdmin: 'C’est l’administration qui en décide.',
    failed: (reason) => `Impossible de l’afficher pour le moment. ${reason}`,
  },
};

export const workspace: DeskWords['workspace'] = {
  sessionPanel: 'Panneau des sessions',
  places: {
    work: 'À traiter',
    ongoing: 'Conversations en cours',
    wallboard: 'Tableau de bord',
    administration: 'Administration',
    audit: 'Journal d’audit',
  },
  placeLoading: 'Chargement…',
  placeMissing: 'Cette partie n’a pas pu être chargée. Vérifiez la connexion ou rechargez la page.',
  tryAgain: 'Réessayer',
  kinds: { contact: 'Contact', case: 'Dossier' },
  tabs: { conversation: 'Conversation', knowledge: 'Connaissances' },
  tabMissing:
    'Cette page a besoin d’une information encore inconnue pour cette conversation. Elle s’affichera ici dès que cette information sera connue.',
  tabLoading: (name) => `Chargement\u00a0: ${name}…`,
  tabSlow: 'La page tarde à s’afficher. Elle est peut-être injoignable, ou n’autorise pas l’affichage ici.',
  tabBlocked:
    'La page ne peut pas s’afficher ici\u00a0: l’espace Parlor a été ouvert avant qu’elle soit autorisée, ou elle vient de la même adresse que lui. Rechargez l’espace Parlor, ou ouvrez la page dans sa propre fenêtre.',
  tabReload: 'Recharger',
  tabInWindow: 'Ouvrir dans une fenêtre',
  tabsOf: 'Onglets de cette session',
  talkPanel: 'Panneau de communication',
  talkWidth: 'Largeur du panneau de communication',
  widthInPx: counting('fr', { one: '# pixel', many: '# de pixels', other: '# pixels' }),
  newMessages: counting('fr', {
    one: '# nouveau message',
    many: '# de nouveaux messages',
    other: '# nouveaux messages',
  }),
  sides: { talk: 'Chat', page: 'Détails' },
  whichSide: 'Vue au premier plan',

  closeIt: 'Fermer',
  closeMeansEnd:
    'La conversation est terminée. Fermer la session la ferme définitivement\u00a0: plus aucune note ne pourra être ajoutée.',
  withUnsent: (means) => `${means} Ce que vous avez écrit ici sans l’envoyer ne sera pas envoyé.`,
  closing: 'Fermeture…',
  closesLater: 'Pas de connexion. La fermeture se fera dès que la connexion sera rétablie.',

  nothingKept:
    'Ce navigateur ne garde rien pour cette page, car son stockage est bloqué ou plein. Ce que vous écrivez sans l’envoyer est perdu si la page est rechargée ou fermée.',
  filesUnkept:
    'Les fichiers que vous avez choisis ne peuvent pas tous être gardés dans ce navigateur. Ceux qui ne le peuvent pas sont perdus si la page est rechargée ou fermée avant leur envoi.',
  signOutDrafts: (written, chosen) => {
    const it = written + chosen === 1 ? 'l’' : 'les ';
    if (chosen === 0) return `Vous avez écrit ${texts(written)} sans ${it}envoyer.`;
    if (written === 0) return `Vous avez choisi ${files(chosen)} sans ${it}envoyer.`;
    return `Vous avez écrit ${texts(written)} et choisi ${files(chosen)} sans les envoyer.`;
  },
  signOutStays:
    'Ce que vous gardez reste dans ce navigateur, où d’autres utilisateurs de cet ordinateur pourraient le trouver.',
  signOutFilesLost: 'Les fichiers que ce navigateur ne peut pas garder sont perdus.',
};

export const notifications: DeskWords['notifications'] = {
  list: 'Notifications',
  titles: {
    incoming: 'Conversation entrante',
    returning: 'Conversation de retour',
    escalation: 'Conversation escaladée',
    'bot-escalation': 'Escaladée par un bot',
    transfer: 'Demande de transfert',
    consult: 'Demande de conseil',
    assigned: 'Une conversation vous est attribuée',
    'supervisor-assigned': 'Un responsable vous a attribué une conversation',
    'case-assigned': 'Un dossier vous est attribué',
    sentiment: 'Un visiteur requiert une attention urgente',
  },
  alerts: {
    missed: 'Vous avez manqué une conversation',
    declined: 'Vous avez refusé une conversation',
    'session-limit': 'Vous avez dix sessions',
  },
  fields: {
    name: 'Nom',
    queue: 'File d’attente',
    workstream: 'Domaine',
    case: 'Dossier',
    language: 'Langue',
    page: 'Page',
    device: 'Appareil',
    waited: 'Attente',
  },
  field: (name, value) => `${name}\u00a0: ${value}`,
  caseNumber: (number) => `Dossier ${number}`,
  appears: (title, about) => `${title}\u00a0: ${about}`,
  open: 'Ouvrir',
  seen: 'Vu',
  dismiss: (title) => `Masquer\u00a0: ${title}`,
  more: counting('fr', { one: 'et # autre', many: 'et # d’autres', other: 'et # autres' }),
  seeFailed: (reason) => `Non pris en compte. ${reason}`,
  unreadInTitle: (count, page) => `(${count}) ${page}`,

  soundBlocked: 'Un son n’a pas pu être joué\u00a0: le navigateur attend que vous cliquiez.',
  allowSound: 'Activer les sons',

  settings: 'Notifications',
  settingsOff: 'Notifications\u00a0: tout n’est pas activé',
  sounds: 'Sons',
  playSounds: 'Jouer les sons',
  volume: 'Volume',
  percent: (share) => new Intl.NumberFormat('fr', { style: 'percent' }).format(share),
  playMessages: 'Jouer un son pour les messages des sessions qui ne sont pas au premier plan',
  testSound: 'Tester le son',
  soundAllowed: 'Les sons sont audibles.',
  system: 'Notifications du système',
  systemHint:
    'Elles montrent ce qui vous attend quand l’espace Parlor est à l’arrière-plan, avec des boutons pour y répondre.',
  permission: {
    granted: 'Autorisées dans ce navigateur.',
    default: 'Pas encore autorisées.',
    denied: 'Bloquées dans ce navigateur.',
  },
  noSystem: {
    insecure: 'Elles exigent une adresse sécurisée\u00a0: ouvrez l’espace Parlor en HTTPS.',
    unsupported: 'Ce navigateur ne peut pas les afficher.',
    elsewhere: 'Elles ne peuvent pas s’afficher quand l’espace Parlor est intégré à une autre page.',
  },
  askPermission: 'Autoriser les notifications',
  undoDenied:
    'Pour les autoriser, cliquez sur le symbole devant l’adresse de cette page, réglez Notifications sur Autoriser, puis rechargez la page.',
  testSystem: 'Tester une notification',
  testTitle: 'Les notifications fonctionnent',
  testBody: 'C’est ainsi que l’espace Parlor vous signale ce qui vous attend.',
  testFailed: 'Le système n’a rien affiché. Vérifiez ses propres réglages de notifications.',
  siteDecides: 'Le choix des notifications et de leurs sons se fait pour tout le site.',
  done: 'Terminé',
};

export const sifting: DeskWords['sifting'] = {
  filter: 'Filtrer les conversations',
  filterHint: 'Filtrer',
  order: 'Ordre',
  orders: { waiting: 'Attente la plus longue', newest: 'Plus récentes', title: 'Par nom' },
  shown: (shown, total) => `${shown} sur ${total} à l’écran`,
  noneMatches: 'Aucune ne correspond.',
  showAll: 'Tout afficher',
};
