/** What people of the desk read in French where they search and give commands. */
import { counting } from '../../counting.ts';
import type { DeskWords } from '../words.ts';

export const palette: DeskWords['palette'] = {
  search: 'Recherche et commandes',
  hint: 'Cherchez quelque chose, ou dites quoi faire',
  results: 'Résultats',
  groups: {
    actions: 'À faire maintenant',
    conversations: 'Conversations',
    contacts: 'Contacts',
    cases: 'Dossiers',
    articles: 'Articles',
  },
  searching: 'Recherche…',
  none: 'Rien n’a été trouvé',
  found: counting('fr', { one: '# résultat', many: '# de résultats', other: '# résultats' }),
  failed: (reason) => `La recherche est impossible ici pour le moment. ${reason}`,
  tryAgain: 'Réessayer',
  offline: 'Pas de connexion. La recherche reprendra dès qu’il y en aura une.',
  keys: 'Les flèches choisissent, Entrée ouvre, Échap ferme',
  close: 'Fermer',
  back: 'Retour aux résultats',
  notLoaded: 'La recherche n’a pas pu être chargée. Réessayez quand il y aura une connexion.',

  home: 'Aller à l’accueil',
  settings: 'Ouvrir les paramètres',
  notifications: 'Ouvrir les notifications',
  nextUnread: 'Aller à la prochaine session avec du nouveau',
  closeSession: (title) => `Terminer ou fermer ${title}…`,
  sessionPanel: { open: 'Ouvrir le panneau des sessions', collapse: 'Réduire le panneau des sessions' },
  talkPanel: { open: 'Ouvrir le panneau de communication', collapse: 'Réduire le panneau de communication' },
  sounds: { on: 'Activer les sons', off: 'Couper les sons' },
  presence: (name) => `Statut\u00a0: ${name}`,
  theme: (name) => `Apparence\u00a0: ${name}`,
  density: (name) => `Densité\u00a0: ${name}`,
  accept: (title) => `Accepter ${title}`,
  decline: (title) => `Refuser ${title}`,
};
