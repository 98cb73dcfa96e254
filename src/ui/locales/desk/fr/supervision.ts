/** What people of the desk read in French of supervision: what goes on, who is there, and what supervisors do. */
import { counting } from '../../counting.ts';
import type { DeskWords } from '../words.ts';

const number = new Intl.NumberFormat('fr');
const conversations = counting('fr', { one: '# conversation', many: '# de conversations', other: '# conversations' });
const units = counting('fr', { one: '# unité', many: '# d’unités', other: '# unités' });

export const supervision: DeskWords['supervision'] = {
  tabs: { conversations: 'Conversations', agents: 'Agents' },
  count: conversations,
  further: counting('fr', { one: '# autre conversation', other: '# autres conversations' }),
  nextPage: 'Afficher les suivantes',
  firstPage: 'Revenir aux premières',
  firstOf: (shown, total) =>
    `Les ${number.format(shown)} premières commencées sont affichées, sur ${number.format(total)}.`,
  loading: 'Chargement des conversations en cours…',
  slow: 'Cela prend plus de temps que d’habitude. Elles apparaîtront dès que possible.',
  nothing: 'Aucune conversation en cours',
  nothingHint: 'Toute conversation qui n’est pas fermée apparaît ici d’elle-même.',
  noneMatches: 'Aucune conversation ne correspond à ces filtres.',
  filters: 'Filtres',
  filterBy: {
    queue: 'File d’attente',
    agent: 'Agent',
    state: 'État',
    mode: 'Mode',
    workstream: 'Flux',
    sentiment: 'Sentiment',
  },
  all: {
    queue: 'Toutes les files',
    agent: 'Tous les agents',
    state: 'Tous les états',
    mode: 'Tous les modes',
    workstream: 'Tous les flux',
    sentiment: 'Tous les sentiments',
  },
  orWorse: (feeling) => `${feeling} ou pire`,
  modes: { live: 'En direct', persistent: 'Continu' },
  feelings: {
    'very-negative': 'Très négatif',
    negative: 'Négatif',
    'slightly-negative': 'Plutôt négatif',
    neutral: 'Neutre',
    'slightly-positive': 'Plutôt positif',
    positive: 'Positif',
    'very-positive': 'Très positif',
  },
  title: 'Conversation',
  columns: {
    state: 'État',
    agent: 'Agent',
    queue: 'File d’attente',
    workstream: 'Flux',
    mode: 'Mode',
    waiting: 'Attente',
    handled: 'Traitement',
    last: 'Dernier message',
    feeling: 'Sentiment',
    started: 'Début',
  },
  chooseColumns: 'Colonnes',
  nobody: 'Personne',
  transferAsked: (name) => `La reprise est proposée à ${name}`,
  transferFailed: {
    declined: (name) => `${name} a refusé la reprise`,
    missed: (name) => `${name} n’a pas répondu à temps`,
    'agent-gone': (name) => `${name} n’est plus là`,
  },
  besides: counting('fr', {
    one: '# autre personne participe',
    many: '# d’autres personnes participent',
    other: '# autres personnes participent',
  }),
  gone: 'N’est plus dans cette liste',
  select: (title) => `Sélectionner ${title}`,
  selectAll: 'Sélectionner tout ce qui est affiché',
  selected: counting('fr', { one: '# sélectionnée', many: '# de sélectionnées', other: '# sélectionnées' }),
  unselect: 'Ne rien sélectionner',
  withSelected: 'Que faire de la sélection',
  monitor: 'Observer',
  join: 'Rejoindre',
  whisper: 'Chuchoter',
  deeds: { assign: 'Attribuer', transfer: 'Transférer', 'force-close': 'Forcer la fermeture' },
  ask: {
    assign: (count, title) =>
      count === 1 ? `Attribuer la conversation avec ${title} ?` : `Attribuer ${conversations(count)} ?`,
    transfer: (count, title) =>
      count === 1 ? `Transférer la conversation avec ${title} ?` : `Transférer ${conversations(count)} ?`,
    'force-close': (count, title) =>
      count === 1
        ? `Forcer la fermeture de la conversation avec ${title} ?`
        : `Forcer la fermeture de ${conversations(count)} ?`,
  },
  means: {
    assign: {
      agent: 'Cette personne l’obtient aussitôt, à qui qu’elle ait été proposée.',
      queue: 'Elle attend un agent dans cette file et garde sa place.',
    },
    transfer: {
      agent:
        'La personne est sollicitée. Jusqu’à son accord, la conversation reste à qui l’a, qui continuera ensuite à la lire.',
      queue: 'Elle quitte aussitôt son agent et attend dans cette file. Le visiteur peut continuer d’écrire.',
    },
  },
  forceCloseMeans: (count) =>
    count === 1
      ? 'Elle se termine aussitôt, pour le visiteur et l’agent. Tous deux voient qu’un responsable l’a terminée. Elle ne peut pas être rouverte.'
      : 'Elles se terminent aussitôt, pour les visiteurs et les agents. Tous voient qu’un responsable les a terminées. Elles ne peuvent pas être rouvertes.',
  onlySome: (able, selected) =>
    `C’est possible pour ${number.format(able)} sur ${number.format(selected)} dans la sélection ; les autres restent telles quelles.`,
  override: 'Passer outre le statut et la capacité',
  tooManyUnits: (count) => `${units(count)} de trop`,
  presenceInTheWay: (presence) => `Ne reçoit pas de travail : ${presence}`,
  underWay: { monitor: 'Ouverture…', assign: 'Attribution…', transfer: 'Transfert…', 'force-close': 'Fermeture…' },
  done: {
    assign: (name) => `Attribuée à ${name}`,
    requeue: (name) => `Placée dans ${name}`,
    transfer: (name) => `${name} est sollicité`,
    'force-close': () => 'Fermée',
  },
  askedAlready: (agent) => `${agent || 'Une autre personne'} est déjà en train d’être sollicitée.`,
  inTheWay: ({ queue, presence, units: count, sessions }) =>
    [
      ...(queue === undefined ? [] : [`Cette personne ne travaille pas dans ${queue}.`]),
      ...(presence === undefined ? [] : [`Son statut est ${presence}.`]),
      ...(count === undefined ? [] : [`Cela ferait ${units(count)} de trop.`]),
      ...(sessions === undefined ? [] : [`Elle a dix sessions ouvertes.`]),
    ].join(' ') || 'Cette personne ne peut pas s’en charger pour l’instant.',
  agent: 'Agent',
  setBy: 'Défini par',
  setByWhom: { agent: 'L’agent', system: 'Le système' },
  since: 'Depuis',
  agentCount: counting('fr', { one: '# agent', many: '# d’agents', other: '# agents' }),
  noAgents: 'Personne n’a encore été à son poste.',
  resetQuestion: (name) => `Réinitialiser le statut de ${name} ?`,
  resetMeans:
    'Ce que la personne a choisi est annulé, de même que ce qui l’empêche de recevoir du travail. Sa charge en décide de nouveau.',
  resetting: 'Réinitialisation…',
  wasReset: 'Réinitialisé',
  monitoring: 'Vous observez. Ni le visiteur ni l’agent ne le voient ; une note n’atteint que l’agent.',
  joined: 'Vous avez rejoint la conversation. Le visiteur et l’agent le voient, et vos messages atteignent les deux.',
  stop: 'Ne plus observer',
  joinQuestion: (title) => `Rejoindre la conversation avec ${title} ?`,
  joinMeans:
    'Le visiteur et l’agent sont informés de votre arrivée. Vous pouvez écrire aux deux ; l’agent garde la conversation.',
  joining: 'Connexion à la conversation…',
  leaveMeans: 'Le visiteur et l’agent sont informés de votre départ. Vous pourrez l’observer de nouveau à tout moment.',
};
