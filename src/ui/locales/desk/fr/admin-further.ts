/** What is read in French at the administration of the accounts of others, of what agents have at hand, of previews, and of how long things are kept. */
import type { AdminWords } from '../admin/strings.ts';

export const accounts: AdminWords['accounts'] = {
  link: 'Invitation ou nouveau mot de passe',
  linkMeans: (name) =>
    `Avec un lien utilisable une seule fois, ${name} choisit son propre mot de passe. D’ici là, l’actuel reste valable, s’il existe.`,
  saveFirst: (name) =>
    `${name} ne fait pas encore partie de ce qui est enregistré. Enregistrez d’abord vos changements, puis invitez depuis ici.`,
  yourself: 'C’est vous. Votre mot de passe et vos connexions se trouvent dans les paramètres.',
  noPasswords: 'Ici, personne ne se connecte avec un mot de passe\u00a0: il n’y a donc pas de lien à créer.',
  email: 'L’envoyer par e-mail à cette adresse (peut rester vide)',
  emailWrong: 'Ce n’est pas une adresse e-mail. Laissez vide pour transmettre le lien vous-même.',
  make: 'Créer un lien',
  making: 'Création du lien…',
  theLink: (name) => `Lien pour ${name}`,
  holds: (until) =>
    `Utilisable une fois, jusqu’au ${until}. Qui le possède peut se connecter à la place de cette personne. Il n’est affiché que maintenant\u00a0; un autre le rend sans valeur.`,
  mailed: (email) => `Envoyé à ${email}.`,
  notMailed: (email) =>
    `Il n’a pas été envoyé à ${email}\u00a0: aucun e-mail ne part d’ici pour le moment. Transmettez le lien vous-même.`,
  copy: 'Copier le lien',
  copied: 'Copié',
  notCopied: 'Sélectionnez-le et copiez-le à la main\u00a0: le navigateur ne l’a pas permis.',
  notMade: (reason) => `Aucun lien n’a été créé. ${reason}`,
  gone: 'Cette personne n’est plus là\u00a0: quelqu’un l’a retirée de la configuration.',
  signIns: 'Où cette personne est connectée',
  nowhere: 'Nulle part pour le moment.',
  everywhereDone: 'Déconnexion faite partout.',
  notDone: (reason) => `Cela n’a pas été possible. ${reason}`,
  notListed: (reason) => `Impossible de le dire pour le moment. ${reason}`,
};

const count = new Intl.NumberFormat('fr');

export const library: AdminWords['library'] = {
  sections: { replies: 'Réponses rapides', articles: 'Articles' },
  means: {
    replies:
      'Ce que toute l’équipe du site insère dans les messages avec une barre oblique. Valable dès l’enregistrement ici.',
    articles:
      'Ce que les agents trouvent, lisent et envoient à côté de leurs conversations. Valable dès l’enregistrement ici.',
  },
  saveSiteFirst: 'Enregistrez d’abord le site. Vous pourrez ensuite rédiger ici pour lui.',
  unsaved: 'Non enregistré',
  find: { replies: 'Rechercher une réponse rapide', articles: 'Rechercher un article' },
  make: { replies: 'Nouvelle réponse rapide', articles: 'Nouvel article' },
  loading: { replies: 'Chargement des réponses rapides…', articles: 'Chargement des articles…' },
  noneYet: {
    replies: 'Il n’y a pas encore de réponses rapides pour tous.',
    articles: 'Ce site n’a pas encore d’articles.',
  },
  noneFound: (query) => `Rien ne contient tous les mots de «\u00a0${query}\u00a0». Essayez-en moins, ou d’autres.`,
  failed: (reason) => `Impossible de l’afficher pour le moment. ${reason}`,
  language: 'Langue',
  languageHint: {
    replies: 'Un code comme en, de ou pt-BR\u00a0; vide pour toutes les langues.',
    articles: 'Un code comme en, de ou pt-BR. Les articles sont cherchés par les mots de leur langue.',
  },
  languageWrong: 'Ce n’est pas un code de langue. Écrivez-en un comme en, de ou pt-BR.',
  textHint: {
    replies: '{visitor}, {agent} et {site} deviennent des noms. Écrivez {{ et }} pour les accolades.',
    articles: '**fort**, *accentué*, listes avec «\u00a0- \u00a0» et [mots](https://…) pour les liens.',
  },
  room: (used, max) => `${count.format(used)} caractères sur ${count.format(max)}`,
  saved: (title) => `Enregistré\u00a0: ${title}`,
  removed: (title) => `Supprimé\u00a0: ${title}`,
  discard: 'Annuler les changements',
};

export const previews: AdminWords['previews'] = {
  preview: 'Aperçu',
  previewMeans: 'Telle que votre espace l’afficherait, pour une conversation inventée. Enregistrée ou non.',
  spoken: (text) => `Lu à voix haute\u00a0: ${text}`,
  alertMeans: 'Le bandeau près du statut garde son propre texte\u00a0; ceci est le titre quand le système l’affiche.',
  sample: {
    name: 'Rosa Marques',
    message: 'Bonjour, puis-je encore changer l’adresse de ma commande\u202f?',
    answer: 'Commande 4711',
    caseTitle: 'Pot cassé à la livraison',
    queue: 'Service client',
    workstream: 'Chat en direct',
    page: 'https://shop.example/large-planter',
  },

  messagesPreview: 'Ce que lisent les visiteurs',
  messagesMean:
    'Chaque message tel que le lisent les visiteurs d’une langue, avec des noms et des nombres inventés, enregistré ou non.',
  everybody: 'Les visiteurs de toutes les langues lisent le texte d’origine du chat.',
  message: 'Message',
  text: 'Texte',
  own: 'le texte d’origine du chat',
  notTold: 'n’est pas communiqué',
  from: (language) => `texte en ${language}`,
  sampleAgent: 'Maya',
  sampleSupervisor: 'Ingrid',
};

export const retention: AdminWords['retention'] = {
  heading: 'Ce qui est effacé, et quand',
  wrong: (min, max) => `Un nombre entier de jours, de ${count.format(min)} à ${count.format(max)}.`,
  conversationsForGood: 'Ce qui a été dit est conservé sans limite, sauf si l’administration l’efface.',
  conversationsGo: (date) =>
    `Ce qui a été dit dans les conversations fermées avant le ${date} est effacé dès l’enregistrement, avec les notes, les réponses, les noms et les fichiers\u00a0; ensuite, jour après jour. Le fait qu’une conversation ait eu lieu, quand et avec quel agent, est conservé.`,
  filesStay: 'Les fichiers sont effacés avec leur conversation.',
  filesGo: (date) =>
    `Les fichiers envoyés avant le ${date} sont effacés dès l’enregistrement, même dans les conversations en cours.`,
  filesAreLater:
    'Ici, le délai des fichiers est plus long que celui de leurs conversations\u00a0: ils sont effacés avec elles.',
  forever: 'Seule une sauvegarde permet de le récupérer.',
};
