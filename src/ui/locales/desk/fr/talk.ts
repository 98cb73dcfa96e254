/** What people of the desk read in French beside writing: handing on, consulting, quick replies, messages and articles. */
import { counting } from '../../counting.ts';
import type { DeskWords } from '../words.ts';

const number = new Intl.NumberFormat('fr');
const units = counting('fr', { one: '# unité', many: '# d’unités', other: '# unités' });
const waiting = counting('fr', { other: '# en attente' });
const present = counting('fr', { one: '# agent présent', many: '# d’agents présents', other: '# agents présents' });
const colleague = (name: string): string => name || 'Un membre de l’équipe';

const reasons = {
  'has-it': 'A déjà cette conversation',
  asked: 'Demande déjà envoyée',
  there: 'Suit déjà la conversation',
  'other-queue': 'Ne travaille pas dans cette file',
  sessions: 'A dix sessions ouvertes',
} as const;

export const talkDesk: DeskWords['talkDesk'] = {
  more: 'Autres actions',
  ask: {
    transfer: {
      entry: 'Transférer…',
      heading: (title) => `Transférer la conversation avec ${title}`,
      button: 'Transférer',
    },
    consult: {
      entry: 'Demander conseil…',
      heading: (title) => `Demander conseil sur la conversation avec ${title}`,
      button: 'Demander',
    },
  },
  transferMeans: {
    nobody: 'Choisissez à qui revient cette conversation.',
    agent:
      'Une demande est envoyée, et la conversation reste à vous jusqu’à ce qu’elle soit acceptée. Ensuite, elle n’est plus à vous, mais vous la suivez jusqu’à ce que vous la quittiez.',
    queue:
      'La conversation vous quitte aussitôt et attend un agent dans cette file d’attente. Le visiteur peut continuer d’écrire.',
  },
  consultMeans:
    'La personne qui accepte lit toute la conversation et échange avec vous en aparté. La conversation reste à vous, et le visiteur ne voit rien de tout cela.',
  agents: 'Agents',
  queues: 'Files d’attente',
  filter: 'Rechercher par nom',
  noteFor: 'Note pour la personne suivante',
  noteHint: 'Elle est d’abord ajoutée comme note privée. Le visiteur ne la voit jamais.',
  noteWritten: 'Votre note a déjà été ajoutée.',
  loadingColleagues: 'Recherche des personnes présentes…',
  colleaguesFailed: (reason) => `Impossible de savoir qui est là. ${reason}`,
  colleaguesKept: 'Pas de connexion. Voici le dernier état connu.',
  nobodyFound: 'Aucun nom ne correspond.',
  nobodyElse: 'Il n’y a personne d’autre.',
  chooseFirst: 'Choisissez d’abord quelqu’un.',
  tooMany: counting('fr', { other: 'Choisissez moins de collègues\u00a0: # au plus à la fois.' }),
  asking: 'Envoi de la demande…',
  waitsForConnection: 'Se fera dès que la connexion sera rétablie.',
  loadOf: (load, capacity) => `${number.format(load)} sur ${units(capacity)}`,
  sessionsOf: counting('fr', { one: '# session', many: '# de sessions', other: '# sessions' }),
  waitingIn: (count) => (count === 0 ? 'Personne n’attend' : waiting(count)),
  presentIn: (count) => (count === 0 ? 'Aucun agent présent' : present(count)),
  closedUntil: (time) => (time === undefined ? 'Fermée' : `Fermée jusqu’au ${time}`),
  ownQueue: 'File de cette conversation',
  notToBeAsked: (why, presence) =>
    why === 'presence' ? `Demande impossible (statut\u00a0: ${presence})` : reasons[why],
  tryAgain: 'Réessayer',

  standing: 'Collègues dans cette conversation',
  handedTo: (name) =>
    `${colleague(name)} a reçu une demande de transfert. La conversation reste à vous jusqu’à ce qu’elle soit acceptée.`,
  handingFailed: {
    declined: (name) => `${colleague(name)} a refusé le transfert. La conversation reste à vous.`,
    missed: (name) => `${colleague(name)} n’a pas répondu à temps. La conversation reste à vous.`,
    'agent-gone': (name) => `${colleague(name)} n’est plus là. La conversation reste à vous.`,
  },
  consulted: (name) => `${colleague(name)} suit la conversation`,
  consultAsked: (name) => `${colleague(name)} a reçu une demande de conseil`,
  consultFailed: {
    declined: (name) => `${colleague(name)} a refusé la demande de conseil`,
    missed: (name) => `${colleague(name)} n’a pas répondu à temps`,
    'agent-gone': (name) => `${colleague(name)} n’est plus là`,
  },
  takeBack: 'Annuler',
  takeBackOf: (what) => `Annuler\u00a0: ${what}`,
  takingBack: 'Annulation…',
  takenBack: (name) => `Demande annulée\u00a0: ${colleague(name)}`,
  requestOver: 'Cette demande était déjà close.',
  dismiss: 'Libérer',
  dismissOf: (what) => `Libérer\u00a0: ${what}`,
  noted: 'Masquer',
  notedOf: (what) => `Masquer\u00a0: ${what}`,
  notDone: (reason) => `Action non effectuée. ${reason}`,

  release: 'Remettre dans la file…',
  releaseQuestion: (title) => `Remettre la conversation avec ${title} dans la file d’attente\u202f?`,
  releaseMeans:
    'Elle vous quitte et attend, à son ancienne place, n’importe quel agent de sa file d’attente. Le visiteur peut continuer d’écrire.',

  readingAlong: 'Suivie',
  readingAlongWith: (agent) =>
    agent === '' ? 'Vous suivez cette conversation' : `Vous suivez la conversation menée par ${agent}`,
  onlyBeside: 'Cette conversation est à un autre agent. Vous pouvez écrire des notes et des apartés.',
  leave: 'Quitter',
  leaveQuestion: (title) => `Quitter la conversation avec ${title}\u202f?`,
  leaveMeans: 'Vous ne pourrez plus la lire. Pour y revenir, il faudra une nouvelle demande.',
  presences: {
    available: 'disponible',
    busy: 'occupé',
    'do-not-disturb': 'ne pas déranger',
    away: 'absent',
    offline: 'hors ligne',
    inactive: 'inactif',
  },
};

export const replies: DeskWords['replies'] = {
  replies: 'Réponses rapides',
  keys: 'Enter insère, Esc garde la barre oblique',
  manage: 'Mes réponses rapides…',
  own: 'À moi',
  loading: 'Chargement des réponses rapides…',
  failed: (reason) => `Pas de réponses rapides pour le moment. ${reason}`,
  noneYet: 'Il n’y a pas encore de réponses rapides. Créez-en une dans «\u00a0Mes réponses rapides…\u00a0».',
  noneFound: 'Aucune réponse rapide ne contient ces mots. Enter envoie ce que vous avez écrit.',
  count: counting('fr', { one: '# réponse rapide', many: '# de réponses rapides', other: '# réponses rapides' }),

  heading: 'Réponses rapides',
  shelfMeans: 'Tapez / dans un message pour en insérer une. Personne d’autre ne voit les vôtres.',
  close: 'Fermer',
  find: 'Rechercher une réponse rapide',
  make: 'Nouvelle réponse rapide',
  title: 'Titre',
  text: 'Texte',
  placeholders:
    '{visitor}, {agent} et {site} sont remplacés par des noms. Écrivez {{ et }} pour obtenir des accolades.',
  whose: 'Pour qui',
  shelves: { own: 'Moi uniquement', site: 'Toute l’équipe du site' },
  save: 'Enregistrer',
  saving: 'Enregistrement…',
  back: 'Retour à la liste',
  remove: 'Supprimer',
  removeNow: 'Supprimer pour de bon',
  removeMeans: 'Plus personne ne pourra l’utiliser. Appuyez encore une fois pour la supprimer.',
  notSaved: (reason) => `Non enregistré. ${reason}`,
  left: counting('fr', {
    one: '# caractère restant',
    many: '# de caractères restants',
    other: '# caractères restants',
  }),
  tooMany: counting('fr', {
    one: '# caractère en trop',
    many: '# de caractères en trop',
    other: '# caractères en trop',
  }),
  titleMissing: 'Donnez-lui un titre.',
  textMissing: 'Saisissez le texte.',
  changed:
    'Quelqu’un l’a modifiée depuis que vous l’avez ouverte. Votre version est toujours là\u202f; choisissez celle qui doit rester.',
  theirs: 'Version actuelle',
  takeTheirs: 'Prendre celle-ci',
  saveMine: 'Enregistrer la mienne',
  gone: 'Elle a été supprimée depuis que vous l’avez ouverte. L’enregistrer la recrée.',
};

export const messages: DeskWords['messages'] = {
  actions: 'Actions pour ce message',
  copy: 'Copier le texte',
  quote: 'Citer dans un message',
  note: 'Reprendre dans une note',
  saveReply: 'Ajouter à mes réponses rapides…',
  copied: 'Copié.',
  notCopied: 'Le navigateur ne permet pas de le copier. Sélectionnez plutôt le texte.',
};

export const knowledge: DeskWords['knowledge'] = {
  search: 'Rechercher un article',
  results: 'Articles',
  loading: 'Chargement des articles…',
  searching: 'Recherche…',
  failed: (reason) => `Les articles ne peuvent pas être affichés pour le moment. ${reason}`,
  tryAgain: 'Réessayer',
  noneYet: 'Ce site n’a pas encore d’articles. Les responsables et les administrateurs peuvent en écrire.',
  noneFound: (query) =>
    `Aucun article ne contient tous les mots de «\u00a0${query}\u00a0». Essayez avec moins de mots, ou d’autres.`,
  found: counting('fr', { one: '# article', many: '# d’articles', other: '# articles' }),
  more: 'Afficher plus',
  changedOn: (date) => `Modifié le ${date}`,
  back: 'Retour à la liste',
  send: 'Envoyer',
  insert: 'Insérer dans le message',
  sent: 'L’article est maintenant dans la conversation.',
  inserted: 'L’article est maintenant dans le message.',
  tooLong: 'C’est trop long pour un message. Copiez la partie utile.',
  cannotWrite: 'Rien ne peut être envoyé au visiteur pour le moment.',
  gone: 'Cet article a été supprimé.',
};
