/** What is read in French in the audit log and of visitors' data. */
import { counting } from '../../counting.ts';
import type { PrivacyStrings } from '../privacy.ts';

const talks = counting('fr', { one: '# conversation', many: '# de conversations', other: '# conversations' });
const going = counting('fr', { other: 'dont # en cours' });

const count = new Intl.NumberFormat('fr');

export const words: PrivacyStrings = {
  title: 'Journal d’audit',
  views: { log: 'Ce qui a été fait', visitors: 'Données des visiteurs' },
  loading: 'Chargement…',
  tryAgain: 'Réessayer',
  more: 'Afficher plus',

  actions: {
    'conversation.assign': 'A attribué une conversation',
    'conversation.requeue': 'A déplacé une conversation vers une autre file',
    'conversation.transfer': 'A transféré une conversation',
    'transfer.cancel': 'A annulé un transfert',
    'conversation.join': 'A rejoint une conversation',
    'conversation.leave': 'A quitté une conversation',
    'conversation.force-close': 'A fermé une conversation',
    'conversation.monitor': 'A observé une conversation',
    'contact.link': 'A associé un contact',
    'contact.unlink': 'A dissocié un contact',
    'case.link': 'A associé un dossier',
    'case.unlink': 'A dissocié un dossier',
    'presence.reset': 'A réinitialisé un statut',
    'agent.invite': 'A créé un lien pour un mot de passe',
    'agent.sign-out': 'A mis fin à une connexion',
    'visitor.export': 'A exporté les données d’un visiteur',
    'visitor.erase': 'A effacé un visiteur',
  },
  about: {
    conversation: (id) => `Conversation ${id}`,
    agent: (id) => `Agent ${id}`,
    queue: (id) => `File d’attente ${id}`,
    visitor: (id) => `Visiteur ${id}`,
    contact: (id) => `Contact ${id}`,
  },
  overridden: 'Sans tenir compte du statut ni de la capacité',
  noEntries: 'Aucune entrée ne correspond.',
  by: 'Qui (identifiant)',
  action: 'Quoi',
  anyAction: 'Tout',
  aboutWhat: 'Sur quoi (identifiant)',
  from: 'Du',
  to: 'Au',
  clear: 'Effacer les filtres',
  exportTable: 'Exporter en CSV',
  exportLines: 'Exporter en lignes JSON',

  find: 'Trouver un visiteur',
  findHint: 'Nom, e-mail, compte, numéro ou identifiant',
  look: 'Trouver',
  nobodyFound: 'Personne n’a été trouvé.',
  lookFurther: 'Chercher plus loin en arrière',
  visitorNumber: (number) => `Visiteur ${number}`,
  talks: (count, ongoing) => (ongoing === 0 ? talks(count) : `${talks(count)}, ${going(ongoing)}`),
  lastTalk: (when) => `La dernière\u00a0: ${when}`,
  contacts: (names) => `Contact\u00a0: ${names}`,
  exportIt: 'Exporter',
  exportOf: (name) => `Exporter les données\u00a0: ${name}`,
  eraseIt: 'Effacer',
  eraseOf: (name) => `Effacer\u00a0: ${name}`,

  eraseQuestion: (name) => `Effacer ${name}\u202f?`,
  eraseMeans:
    'Tout ce qui a été dit avec ce visiteur disparaît définitivement\u00a0: messages, notes, réponses, noms, fichiers et ce qui attend d’être envoyé par e-mail. Le fait qu’il y ait eu des conversations, quand et avec quels agents, reste pour les statistiques. Les sauvegardes gardent ce qu’elles ont.',
  eraseEnds: counting('fr', {
    one: '# conversation est en cours. Elle prend fin maintenant, et tous ses participants en sont informés.',
    many: '# de conversations sont en cours. Elles prennent fin maintenant, et tous leurs participants en sont informés.',
    other: '# conversations sont en cours. Elles prennent fin maintenant, et tous leurs participants en sont informés.',
  }),
  withContact: (name) => `Effacer aussi le contact ${name}`,
  typeToErase: (word) => `Saisissez ${word} pour effacer`,
  cancel: 'Annuler',
  erasing: 'Effacement…',
  erased: 'Effacé',
  erasures: 'Effacés récemment',
  erasureOf: (visitor, by) => `${visitor}, par ${by}`,

  files: {
    heading: (name) => `Fichiers\u00a0: ${name}`,
    means:
      'L’export ne les contient pas, il ne fait que les nommer. Chaque téléchargement est inscrit au journal d’audit.',
    some: counting('fr', {
      one: '# fichier l’accompagne.',
      many: '# de fichiers l’accompagnent.',
      other: '# fichiers l’accompagnent.',
    }),
    none: (name) => `Données exportées\u00a0: ${name}. Aucun fichier ne les accompagne.`,
    unlisted:
      'Données exportées. L’export est trop volumineux pour que ses fichiers soient listés ici\u00a0: leurs adresses s’y trouvent.',
    download: 'Télécharger',
    downloadOf: (file) => `Télécharger ${file}`,
    downloadAll: 'Tout télécharger',
    underWay: 'Téléchargement…',
    saved: 'Enregistré',
    progress: (done, all) => `Fichiers enregistrés\u00a0: ${count.format(done)} sur ${count.format(all)}.`,
    gone: 'Il n’est plus conservé.',
  },
};
