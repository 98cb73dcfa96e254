/** What visitors read, in French. */
import { title, told } from '../../../core/transcript/words/fr.ts';
import { counting } from '../counting.ts';
import { problemsOf } from '../talk/problems.ts';
import type { VisitorWords } from './words.ts';

export const tag = 'fr';

export const widget: VisitorWords['widget'] = {
  panel: 'Chat',
  heading: 'Discutez avec nous',
  minimise: 'Réduire',
  newStatus: 'Nous vous répondons ici même',
  connectingStatus: 'Connexion…',
  openStatus: 'Patientez un instant…',
  activeStatus: 'discute avec vous',
  waitingStatus: 'Écrivez quand vous voulez pour continuer',
  endedStatus: 'Conversation terminée',
  errorStatus: 'Indisponible',
  greeting: 'Comment pouvons-nous vous aider\u202f?',
  greetingText: 'Écrivez-nous, et un membre de notre équipe vous répondra ici.',
  errorHeading: 'Le chat est indisponible pour le moment',
  inLine:
    'Vous êtes dans la file d’attente\u00a0: la prochaine personne libre vous répondra. Vous pouvez continuer d’écrire.',
  place: counting('fr', { other: 'Vous êtes numéro # dans la file d’attente. Vous pouvez continuer d’écrire.' }),
  wait: counting('fr', {
    one: 'L’attente est d’environ # minute.',
    many: 'L’attente est d’environ # de minutes.',
    other: 'L’attente est d’environ # minutes.',
  }),
  message: 'Votre message',
  placeholder: 'Écrivez un message…',
  reconnecting: 'Connexion perdue. Reconnexion…',
  offline: 'Vous êtes hors ligne. Vos messages partiront dès votre retour.',
  unreachable: 'Le chat est injoignable pour le moment. Nouvelle tentative…',
  tryNow: 'Essayer maintenant',
  tryAgain: 'Réessayer',
  end: 'Terminer la conversation',
  endShort: 'Terminer',
  endQuestion: 'Terminer cette conversation\u202f?',
  endConsequence:
    'Plus personne ne pourra y écrire. Vous pourrez toujours la lire ici et en commencer une nouvelle à tout moment.',
  keepTalking: 'Continuer',
  endedText: 'Cette conversation est terminée. Vous pouvez toujours la lire ici.',
  startNew: 'Commencer une nouvelle conversation',
};

export const talk: VisitorWords['talk'] = {
  transcript: 'Messages échangés',
  loading: 'Chargement des messages',
  loadingEarlier: 'Chargement des messages précédents…',
  newMessages: 'Nouveaux messages',
  ...told,
  visitorNumber: (number) => `Visiteur ${number}`,
  says: (name) => `${name}\u00a0:`,
  sending: 'Envoi…',
  sent: 'Envoyé',
  seen: 'Vu',
  typing: (name) => `${name} est en train d’écrire`,
  typingTogether: (names) => `${names} sont en train d’écrire`,
  notSent: 'Non envoyé',
  resend: 'Renvoyer',
  edit: 'Modifier',
  discard: 'Supprimer',
  problems: problemsOf({
    'bad-frame': 'Cette page n’est plus à jour. Rechargez-la et réessayez.',
    'frame-too-large': 'C’est trop long pour être envoyé.',
    'origin-not-allowed': 'Le chat n’est pas activé pour ce site.',
    'unknown-site': 'Le chat n’est pas configuré pour ce site.',
    'out-of-hours': 'Personne n’est là pour répondre. Merci de réessayer pendant nos heures d’ouverture.',
    'queue-full':
      'Toute notre équipe est occupée et la file d’attente est déjà longue. Merci de réessayer un peu plus tard.',
    'consent-required': 'Merci d’accepter d’abord l’avis.',
    'answers-required': 'Merci de répondre d’abord aux questions.',
    'not-authenticated': 'Votre session a expiré. Connectez-vous et réessayez.',
    'too-many-sockets': 'Le chat est ouvert dans trop de fenêtres. Fermez-en quelques-unes et réessayez.',
    'too-many-subscriptions': 'Trop de conversations sont ouvertes. Fermez-en quelques-unes et réessayez.',
    'unknown-conversation': 'Cette conversation est introuvable.',
    'not-allowed': 'Ce n’est pas possible ici.',
    'wrong-state': 'Ce n’est pas possible pour le moment.',
    'conversation-ended': 'Cette conversation est terminée.',
    'conversation-exists': 'Vous avez déjà une conversation ici.',
    'text-empty': 'Il n’y a rien à envoyer.',
    'text-too-long': 'Ce texte dépasse 6\u202f000 caractères.',
    'text-malformed': 'Ce texte contient un caractère endommagé.',
    'rate-limited': 'Cela fait beaucoup à la fois. Réessayez dans un instant.',
    unavailable: 'Nous sommes très sollicités en ce moment. Réessayez dans un instant.',
    'no-pong': 'La connexion a été perdue. Elle sera rétablie automatiquement.',
    internal: 'Un problème est survenu de notre côté. Réessayez dans un instant.',
    stopped: 'Le chat a été fermé avant l’envoi.',
  }),
  send: 'Envoyer',
  charactersLeft: counting('fr', {
    one: '# caractère restant',
    many: '# de caractères restants',
    other: '# caractères restants',
  }),
  charactersTooMany: counting('fr', {
    one: '# caractère en trop',
    many: '# de caractères en trop',
    other: '# caractères en trop',
  }),
  cancel: 'Annuler',
};

export const front: VisitorWords['front'] = {
  notice: 'Avis',
  agree: 'J’ai lu ce texte et je l’accepte',
  agreeFirst: 'Merci d’accepter l’avis ci-dessus avant d’envoyer votre message.',
  closedStatus: 'Absents pour le moment',
  closedHeading: 'Personne n’est là pour le moment',
  closedText: (opens) =>
    opens === undefined ? 'Merci de revenir plus tard.' : `Nous serons de retour\u00a0: ${opens}.`,
  awayText: 'Personne n’est là pour le moment. Écrivez quand même\u00a0: nous répondrons dès notre retour.',
};

export const tools: VisitorWords['tools'] = {
  dismiss: 'Fermer',
  sounds: 'Sons',
  masked: 'Une partie de ce message a été masquée',
  emoji: 'Émojis',
  faces: 'Visages',
  hands: 'Mains',
  signs: 'Cœurs et objets',
};

export const files: VisitorWords['files'] = {
  attach: 'Joindre des fichiers',
  drop: 'Déposez des fichiers pour les joindre',
  chosen: 'Fichiers à envoyer',
  remove: (name) => `Retirer ${name}`,
  retry: (name) => `Réessayer ${name}`,
  uploading: 'Envoi en cours…',
  ready: 'Prêt à être envoyé',
  meant: 'Sera envoyé dès que le transfert sera terminé',
  open: (name) => `Ouvrir ${name}`,
  save: (name) => `Enregistrer ${name}`,
  notLoaded: 'Impossible à charger pour le moment.',
  some: counting('fr', { one: '# fichier', many: '# de fichiers', other: '# fichiers' }),
  problems: {
    'unknown-file': () => 'Ce fichier n’est plus là. Choisissez-le à nouveau.',
    'too-many-files': () => 'Il y a trop de fichiers. Envoyez-en moins à la fois.',
    'file-empty': () => 'Ce fichier est vide.',
    'file-too-large': (size) => `Ce fichier est trop volumineux. La taille maximale est de ${size}.`,
    'file-not-allowed': () => 'Les fichiers de ce type ne peuvent pas être envoyés.',
  },
  failed: 'Le transfert a échoué.',
};

export const transcript: VisitorWords['transcript'] = {
  menu: 'Plus',
  download: 'Télécharger la conversation',
  downloadText: 'Télécharger en texte brut',
  preparing: 'Récupération de la conversation…',
  cancel: 'Annuler',
  failed: 'La conversation n’a pas pu être récupérée en entier : aucun fichier n’a été créé.',
  tryAgain: 'Réessayer',
  title,
  site: 'Site web',
  made: 'Téléchargée le',
  timeZone: 'Fuseau horaire',
  notSent: 'Non envoyé',
};
