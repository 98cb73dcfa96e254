/** What people of the desk read in French: signing in, presence, offers, work items, writing and ending. */
import { counting } from '../../counting.ts';
import { waitInWords } from '../wait-in-words.ts';
import type { DeskWords } from '../words.ts';

const number = new Intl.NumberFormat('fr');
const units = counting('fr', { one: '# unité', many: '# d’unités', other: '# unités' });
const seconds = counting('fr', { one: '# seconde', many: '# de secondes', other: '# secondes' });
const minutes = counting('fr', { one: '# minute', many: '# de minutes', other: '# minutes' });
const news = counting('fr', { one: '# nouveauté', many: '# de nouveautés', other: '# nouveautés' });
const colleague = (name: string): string => name || 'Un membre de l’équipe';
const aColleague = (name: string): string => name || 'un membre de l’équipe';

export const shared: DeskWords['shared'] = {
  notices: {
    'you-joined': () => 'Vous avez pris cette conversation',
    'you-left': () => 'Vous avez remis cette conversation dans la file d’attente',
    consented: (notice) => `Avis ${notice} accepté`,
    surveyed: (rating) =>
      rating === ''
        ? 'Le visiteur a répondu au questionnaire'
        : `Le visiteur a donné ${rating} sur 5 à la conversation`,
    'visitor-ended': (name) => `${name || 'Le visiteur'} a mis fin à la conversation`,
    closed: () => 'Session fermée',
  },
  problems: {
    'sign-in-failed': 'Le nom ou le mot de passe est incorrect.',
    'login-taken': 'Quelqu’un se connecte déjà avec ce nom. Choisissez-en un autre.',
    'sign-in-blocked': 'Trop de tentatives échouées. Patientez un peu, puis réessayez.',
    'already-offered': 'Cette conversation est en train d’être proposée à quelqu’un d’autre.',
    'offer-over': 'Cela ne vous est plus proposé.',
    'agent-unavailable': 'Cette personne ne peut pas prendre la conversation pour le moment.',
    'unknown-presence': 'Ce statut n’existe plus. Choisissez-en un autre.',
    'password-weak': 'Ce mot de passe est trop facile à deviner. Choisissez-en un autre.',
    'link-over': 'Ce lien a déjà servi ou est trop ancien. Demandez-en un autre.',
    'session-limit': 'Vous avez dix sessions ouvertes. Fermez-en d’abord une.',
    'too-many-consultants': 'Cinq collègues ont déjà reçu une demande.',
    'already-assigned': 'Un autre agent a pris cette conversation.',
    'not-assigned': 'Cette conversation ne vous est pas attribuée.',
    'stale-assignment': 'Entre-temps, cette conversation a été attribuée à nouveau.',
    'unknown-entry': 'Cet élément a été supprimé.',
    'stale-version': 'Quelqu’un d’autre a modifié cet élément depuis que vous l’avez ouvert.',
    'unknown-file': 'Ce fichier n’est plus là. Choisissez-le à nouveau.',
    'too-many-files': 'Il y a trop de fichiers. Envoyez-en moins à la fois.',
    'file-empty': 'Ce fichier est vide.',
    'file-too-large': 'Ce fichier est trop volumineux.',
    'file-not-allowed': 'Les fichiers de ce type ne peuvent pas être envoyés.',
    'library-full': 'Il n’y a plus de place. Supprimez un élément dont personne n’a besoin.',
  },
};

export const desk: DeskWords['desk'] = {
  desk: 'Espace Parlor',

  signIn: 'Se connecter',
  signInHint: 'Répondez aux visiteurs, à plusieurs en même temps.',
  login: 'Nom',
  password: 'Mot de passe',
  signingIn: 'Connexion…',
  loginMissing: 'Saisissez votre nom.',
  passwordMissing: 'Saisissez votre mot de passe.',
  signInBlocked: (waitMs) => {
    if (waitMs === undefined) return 'Trop de tentatives échouées. Réessayez plus tard.';
    const wait = waitInWords(seconds, minutes)(waitMs);
    return `Trop de tentatives échouées. Réessayez dans ${wait}.`;
  },
  relayUnreachable: 'Le serveur est injoignable. Vérifiez votre connexion et réessayez.',
  signInEnded: 'Votre accès a expiré. Reconnectez-vous pour reprendre là où vous en étiez.',
  signOut: 'Se déconnecter',
  signOutQuestion: 'Se déconnecter malgré des éléments non envoyés\u202f?',
  signOutKept: counting('fr', {
    one: '# élément (texte ou action) n’a pas été envoyé. Si vous le gardez, il reste dans ce navigateur, où d’autres utilisateurs de cet ordinateur pourraient le trouver, et sera envoyé quand vous vous reconnecterez ici.',
    many: '# d’éléments (textes ou actions) n’ont pas été envoyés. Si vous les gardez, ils restent dans ce navigateur, où d’autres utilisateurs de cet ordinateur pourraient les trouver, et seront envoyés quand vous vous reconnecterez ici.',
    other:
      '# éléments (textes ou actions) n’ont pas été envoyés. Si vous les gardez, ils restent dans ce navigateur, où d’autres utilisateurs de cet ordinateur pourraient les trouver, et seront envoyés quand vous vous reconnecterez ici.',
  }),
  signOutLost: counting('fr', {
    one: '# élément (texte ou action) n’a pas été envoyé. Ce navigateur ne peut pas le garder\u00a0: il sera perdu si vous vous déconnectez.',
    many: '# d’éléments (textes ou actions) n’ont pas été envoyés. Ce navigateur ne peut pas les garder\u00a0: ils seront perdus si vous vous déconnectez.',
    other:
      '# éléments (textes ou actions) n’ont pas été envoyés. Ce navigateur ne peut pas les garder\u00a0: ils seront perdus si vous vous déconnectez.',
  }),
  keepAndSignOut: 'Garder et se déconnecter',
  discardAndSignOut: 'Supprimer et se déconnecter',

  masked: 'Une partie a été masquée',

  connecting: 'Connexion…',
  connected: 'En ligne',
  reconnecting: 'Reconnexion…',
  offline: 'Vous êtes hors ligne',
  keptMeanwhile: 'Ce que vous écrivez est gardé et partira dès que la connexion sera rétablie.',
  tryNow: 'Essayer maintenant',
  stopped: 'Pas de connexion',

  account: 'Compte',
  presence: 'Statut',
  presences: {
    available: 'Disponible',
    busy: 'Occupé',
    'do-not-disturb': 'Ne pas déranger',
    away: 'Absent',
    offline: 'Hors ligne',
    inactive: 'Inactif',
  },
  presenceChoices: {
    available: 'Disponible',
    busy: 'Occupé',
    'do-not-disturb': 'Ne pas déranger',
    away: 'Absent',
    offline: 'Apparaître hors ligne',
  },
  presenceSetBy: { agent: 'choisi par vous', system: 'défini par le système' },
  presenceNow: (presence, setBy) => `Statut\u00a0: ${presence}, ${setBy}`,
  resetPresence: 'Réinitialiser',
  presenceChanging: (presence) =>
    presence === undefined ? 'Réinitialisation…' : `Passage à «\u00a0${presence}\u00a0»…`,
  presenceWaits: (presence) =>
    presence === undefined
      ? 'Sera réinitialisé dès que la connexion sera rétablie.'
      : `Passera à «\u00a0${presence}\u00a0» dès que la connexion sera rétablie.`,
  presenceFailed: (reason) => `Statut inchangé. ${reason}`,
  capacity: 'Capacité',
  unitsOf: (load, capacity) => `${number.format(load)} sur ${units(capacity)}`,
  presenceAlerts: {
    missed:
      'Vous avez manqué une conversation. Votre statut est donc «\u00a0Inactif\u00a0» et plus rien de nouveau ne vous est proposé.',
    declined:
      'Vous avez refusé une conversation. Votre statut est donc «\u00a0Ne pas déranger\u00a0» et plus rien de nouveau ne vous est proposé.',
    'session-limit':
      'Vous avez dix sessions, le maximum, et plus rien de nouveau ne vous est proposé. Fermez-en quelques-unes, puis réinitialisez votre statut.',
  },

  offers: {
    incoming: 'Conversation entrante',
    returning: 'Conversation de retour',
    escalation: 'Conversation escaladée',
    'bot-escalation': 'Escaladée par un bot',
    transfer: 'Demande de transfert',
    consult: 'Demande de conseil',
  },
  offerOf: (place, count) => `${place} sur ${count}`,
  escalatedBy: (name) => `Escaladée par ${name}`,
  offerWaiting: 'En attente depuis',
  offerKey: (key) => `${key} mène ici`,
  secondsLeft: counting('fr', {
    one: '# seconde restante',
    many: '# de secondes restantes',
    other: '# secondes restantes',
  }),
  offerAppears: (offer, title, key, left) =>
    `${offer}\u00a0: ${title}. ${left === undefined ? '' : `${seconds(left)} pour répondre. `}Appuyez sur ${key} pour y aller.`,
  offerRunsOut: (title, left) => `Plus que ${seconds(left)} pour répondre à ${title}.`,
  accept: 'Accepter',
  decline: 'Refuser',
  accepting: 'Acceptation…',
  declining: 'Refus…',
  takenBack: (title) => `La conversation avec ${title} a été retirée avant de vous être attribuée.`,
  consultOver: (title) => `Personne n’a plus besoin de votre conseil sur la conversation avec ${title}.`,
  notTaken: (title, reason) => `Vous n’avez pas obtenu la conversation avec ${title}. ${reason}`,
  offersInTitle: {
    incoming: (count, page) => `(${count}) ${count === 1 ? 'Entrante' : 'Entrantes'} – ${page}`,
    returning: (count, page) => `(${count}) De retour – ${page}`,
    escalation: (count, page) => `(${count}) Escalade – ${page}`,
    'bot-escalation': (count, page) => `(${count}) Escalade – ${page}`,
    transfer: (count, page) => `(${count}) Transfert – ${page}`,
    consult: (count, page) => `(${count}) Conseil – ${page}`,
  },
  offeredTo: (agent) => `Proposée à ${agent}`,
  offeredToYou: 'Proposée à vous',

  home: 'Accueil',
  sessions: 'Sessions',
  noSessions: 'Les conversations que vous acceptez ou prenez apparaissent ici.',
  urgent: (title) => `${title}. Votre conversation requiert une attention urgente`,
  updates: (title, count) => `${title}. ${news(count)} dans votre conversation`,
  badge: (count) => (count > 9 ? '9+' : String(count)),
  quoted: (name, excerpt) => `${name}\u00a0: ${excerpt}`,

  notSentHint: (count) =>
    count === 1
      ? 'Cet élément a été refusé, car sa session n’existait plus. Personne ne l’a vu. Copiez ce dont vous avez encore besoin.'
      : 'Ces éléments ont été refusés, car leurs sessions n’existaient plus. Personne ne les a vus. Copiez ce dont vous avez encore besoin.',
  messageTo: (title) => `Message à ${title}`,
  noteOn: (title) => `Note sur ${title}`,
  asideOn: (title) => `Aparté sur ${title}`,
  endOf: (title) => `Fin de la conversation avec ${title}`,
  closeOf: (title) => `Fermeture de la session avec ${title}`,
  actOn: (title) => `Modification de la conversation avec ${title}`,
  copy: 'Copier',
  copied: 'Copié',

  openItems: 'Conversations ouvertes',
  waitingCount: counting('fr', {
    one: '# visiteur attend',
    many: '# de visiteurs attendent',
    other: '# visiteurs attendent',
  }),
  nobodyWaiting: 'Personne n’attend',
  nobodyWaitingHint:
    'Les nouvelles conversations apparaissent ici d’elles-mêmes, celle qui attend depuis le plus longtemps en premier. Prenez-en une pour y répondre.',
  moreWaiting: counting('fr', { one: 'et # autre', many: 'et # d’autres', other: 'et # autres' }),
  loadingItems: 'Chargement des conversations',
  isNew: 'Nouvelle',
  isBack: 'De retour en file',
  waitingSince: { pick: 'En attente depuis', reopen: 'Sans message depuis' },
  myItems: 'Mes conversations',
  myItemsHint: 'À vous, jusqu’à ce que leurs visiteurs réécrivent. Ouvrez-en une pour écrire en premier.',
  isWaiting: 'En attente du visiteur',
  take: { pick: 'Prendre', reopen: 'Ouvrir' },
  takingIt: { pick: 'En cours…', reopen: 'Ouverture…' },
  dismiss: 'Masquer',
  takenBy: (agent) => `${agent || 'Un autre agent'} a déjà cette conversation.`,

  states: {
    new: 'Nouvelle',
    open: 'Ouverte',
    active: 'Active',
    waiting: 'En attente',
    'wrap-up': 'À fermer',
    closed: 'Fermée',
  },
  startedAt: (time) => `Début\u00a0: ${time}`,
  waited: (elapsed) => `attente\u00a0: ${elapsed}`,
  answersBefore: 'Réponses préalables',
  answersAfter: 'Réponses finales',
  rating: 'Évaluation',
  ratedAs: (rating) => `${rating} sur 5`,
  facts: 'À propos de cette conversation',
  factState: 'État',
  factStarted: 'Début',
  factWaited: 'Attente',
  factWorkstream: 'Domaine',
  factPage: 'Page',
  factDevice: 'Appareil',
  factLanguage: 'Langue',

  rows: {
    bot: (name) => `${name} (bot)`,
    written: {
      note: { label: 'Note privée', spoken: (name) => `Note privée, ${name}\u00a0:` },
      aside: { label: 'Aparté', spoken: (name) => `Aparté, ${name}\u00a0:` },
    },
    notices: {
      'consult-asked': (name) => `${colleague(name)} a reçu une demande de conseil`,
      'consult-accepted': (name) => `${colleague(name)} a accepté la demande de conseil`,
      'consult-declined': (name) => `${colleague(name)} a refusé la demande de conseil`,
      'consult-missed': (name) => `${colleague(name)} n’a pas répondu à temps`,
      'consult-agent-gone': (name) => `${colleague(name)} n’est plus là pour répondre`,
      'consult-cancelled': (name) => `La demande de conseil à ${aColleague(name)} a été annulée`,
      'consult-ended': (name) => `Le conseil avec ${aColleague(name)} a pris fin`,
      'consultant-left': (name) => `${colleague(name)} ne suit plus la conversation`,
    },
  },

  writing: {
    message: { label: 'Message', hint: 'Écrire au visiteur', send: 'Envoyer' },
    note: { label: 'Note', hint: 'Visible par votre équipe seulement', send: 'Ajouter' },
    aside: {
      label: 'Aparté',
      hint: 'Visible par votre équipe, plus tard aussi\u202f; jamais par le visiteur',
      send: 'Envoyer à l’équipe',
    },
  },
  writeWhat: 'Que voulez-vous écrire\u202f?',
  onlyNotes: 'La conversation est terminée. Vous pouvez encore ajouter des notes.',

  end: 'Terminer',
  close: 'Fermer la session',
  cancel: 'Annuler',
  endQuestion: (title) => `Terminer la conversation avec ${title}\u202f?`,
  endMeans: (title) =>
    `${title} verra que vous y avez mis fin, et plus personne ne pourra écrire de messages. Vous pourrez ajouter des notes jusqu’à la fermeture de la session.`,
  closeQuestion: (title) => `Fermer la session avec ${title}\u202f?`,
  closeMeans: {
    live: 'La conversation continue\u00a0: elle reprend sa place dans la file d’attente, où tout agent peut la prendre. Si tout est réglé, terminez-la plutôt.',
    persistent:
      'La conversation continue\u00a0: elle attend que le visiteur réécrive. Si tout est réglé, terminez-la plutôt.',
  },
  endFailed: (reason) => `Conversation non terminée. ${reason}`,
  closeFailed: (reason) => `Session non fermée. ${reason}`,
};
