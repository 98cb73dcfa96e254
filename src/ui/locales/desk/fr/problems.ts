/** What is read in French of what is wrong with a configuration. */
import { counting } from '../../counting.ts';
import type { AdminProblemStrings } from '../admin/problems.ts';

export const words: AdminProblemStrings = {
  space: ' ',
  quote: (text) => `«\u00a0${text}\u00a0»`,
  list: counting('fr', {
    one: 'une liste de # élément',
    many: 'une liste de # d’éléments',
    other: 'une liste de # éléments',
  }),
  object: 'un objet',
  here: (value) => `Valeur actuelle\u00a0: ${value}.`,
  meant: (what) => `Vouliez-vous dire ${what}\u202f?`,
  types: {
    object: 'un objet',
    array: 'une liste',
    string: 'un texte, entre guillemets dans le fichier',
    integer: 'un nombre entier',
    boolean: 'true ou false',
  },
  forms: {
    identifier:
      'Utilisez au plus 64 minuscules sans accent, chiffres et tirets, en commençant par une lettre ou un chiffre.',
    'web-address': 'Saisissez une adresse qui commence par https:// ou http://.',
    'https-address': 'Saisissez une adresse qui commence par https://.',
    origin:
      'Saisissez seulement l’origine des pages, comme https://shop.example\u00a0: sans chemin, sans barre oblique à la fin, sans caractère générique.',
    link: 'Saisissez une adresse qui commence par https://, mailto: ou tel:.',
    picture: 'Saisissez une adresse qui commence par https://, ou un chemin des pages comme /team/ana.jpg.',
    email: 'Saisissez une adresse e-mail, comme ana@shop.example.',
    'password-hash': 'Utilisez la ligne que donne `parlor hash-password`\u00a0; elle commence par scrypt$.',
    time: 'Saisissez une heure de 00:00 à 24:00, toujours sur deux chiffres.',
    date: 'Saisissez une date comme 2026-12-25.',
    character: 'Utilisez l’un de # * + = ~ % ? ! × • ● ■ █ ░',
    'file-type':
      'Utilisez un type de média reconnaissable au contenu d’un fichier, comme image/png ou application/pdf.',
    own: 'Cette valeur n’est pas écrite comme il le faut.',
  },
  kinds: {
    type: (given, { here }) => `${here(given)}Il faut ${words.types[given.expected]}.`,
    form: (given, { here, n }) =>
      `${here(given)}${given.max === undefined ? words.forms[given.form] : `Au plus ${n(given.max)} caractères sont possibles.`}`,
    length: ({ value, min, max }, { n }) =>
      value === ''
        ? 'Ce champ ne peut pas rester vide.'
        : max === undefined
          ? `Nombre minimal de caractères\u00a0: ${n(min)}.`
          : `Il faut de ${n(min)} à ${n(max)} caractères.`,
    range: (given, { here, amount }) =>
      `${here(given)}Les valeurs possibles vont de ${amount(given.min)} à ${amount(given.max)}.`,
    choice: (given, { here, any, q, meant }) =>
      `${here(given)}Il faut ${any([...given.words.map(q), ...(given.or === undefined ? [] : [words.object])])}.${meant(given)}`,
    unknown: ({ known }, { all, q }) => `Ce nom n’est pas connu ici. Sont connus ${all(known.map(q))}.`,
    mistyped: (given, { meant }) => `Ce nom n’est pas connu ici.${meant(given)}`,
    missing: () => 'Cette donnée manque et doit être indiquée.',
    'not-exactly': ({ count, exactly }, { n }) => `Il y en a ${n(count)}, et il en faut exactement ${n(exactly)}.`,
    'too-few': ({ count, min }, { n }) => `Il y en a ${n(count)}, et il en faut au moins ${n(min)}.`,
    'too-many': ({ count, max }, { n }) => `Il y en a ${n(count)}, et il peut y en avoir au plus ${n(max)}.`,
    invalid: () => 'Cette valeur n’est pas valable.',

    address: (given, { here, q }) =>
      `${here(given)}Ce n’est pas une adresse${given.like === undefined ? '' : ` comme ${q(given.like)}`}.`,
    twice: ({ value }, { v }) => `${v(value)} est utilisé deux fois. Chaque entrée doit avoir sa propre valeur.`,
    either: ({ names: [one, other] }, { f }) => `Remplissez ${f(one)} ou ${f(other)}, mais pas les deux.`,
    'no-key': () =>
      'Ce n’est pas une clé publique utilisable\u00a0: il faut du PEM (SPKI) avec RSA (au moins 2\u202f048 bits), P-256 ou Ed25519.',
    'no-site': (given, { v, meant }) => `Il n’y a pas de site ${v(given.value)}.${meant(given)}`,
    powerless: () =>
      'Seules la supervision et l’administration peuvent avoir des droits. Retirez-les ou choisissez un autre rôle.',
    'nobody-signed-in': (_, { f }) =>
      `Dans une conversation continue, les visiteurs doivent être connus\u00a0: définissez ${f('identity')} pour le site, ou activez ici ${f('allowsAnonymous')}.`,

    zone: ({ zone }, { q }) => `Il n’y a pas de fuseau horaire ${q(zone)}. Utilisez un nom comme Europe/Lisbon.`,
    'no-date': ({ date }, { q }) => `${q(date)} n’est pas dans le calendrier.`,
    'date-twice': ({ date }, { q }) =>
      `${q(date)} s’y trouve deux fois. Réunissez les horaires dans une seule exception.`,

    'no-queue': (given, { v, meant }) => `Le site n’a pas de file d’attente ${v(given.value)}.${meant(given)}`,
    'same-queue': ({ value }, { v }) =>
      `${v(value)} est la file où la conversation attend déjà. Choisissez-en une autre.`,
    'offers-nothing': () => 'Ce que les agents choisissent eux-mêmes n’est proposé à personne. Choisissez autre chose.',
    'needs-queue': (_, { f, o }) =>
      `Avec ${o('action', 'queue')}, indiquez une file\u00a0; dans tous les autres cas, laissez ${f('queue')} vide.`,

    'notice-untold': () => 'L’avis n’a pas de texte. Écrivez-en un dans au moins une langue.',
    'notice-versionless': (_, { f }) =>
      `Il y a un texte pour un avis, mais pas d’avis. Définissez d’abord ${f('notice')} avec une version.`,
    'no-language': ({ value }, { v }) =>
      `${v(value)} n’est pas un code de langue. Utilisez-en un comme en, fr ou pt-BR.`,
    'language-twice': ({ value }, { v }) =>
      `La langue ${v(value)} s’y trouve deux fois. Réunissez tout au même endroit.`,
    'others-twice': () =>
      'Les visiteurs d’autres langues ne peuvent lire qu’une seule langue. Désactivez cela pour les autres.',
    'no-plural': ({ language, forms }, { q, f, all }) =>
      `La langue ${q(language)} n’a pas cette forme du pluriel. Elle a ${all(forms.map(f))}.`,
    placeholder: (given, { meant }) =>
      `Rien ne remplace {${given.name}}.${given.meant === undefined ? ' Ce message n’a pas de variables.' : meant(given, (word) => `{${word}}`)} Pour des accolades, écrivez {{ et }}.`,

    'question-untold': () => 'Cette question n’a pas de texte. Écrivez dans au moins une langue ce qui est demandé.',
    choiceless: ({ kind }, { o }) => `${o('kind', kind)} demande une liste de choix. Ajoutez-en.`,
    'choices-unwanted': (_, { o }) =>
      `Les choix ne servent qu’avec ${o('kind', 'choice')} et ${o('kind', 'choices')}. Retirez-les, ou prenez un autre type de réponse.`,
    'choice-twice': () => 'Un choix s’y trouve deux fois. Chacun doit avoir son propre identifiant.',
    'choices-differ': ({ value }, { v }) =>
      `${v(value)} a d’autres choix dans un autre formulaire. Les questions de même identifiant partagent leurs textes\u00a0: donnez-leur les mêmes choix.`,
    'choice-untold': ({ value }, { v }) => `Le choix ${v(value)} n’a pas de texte. Écrivez-en un.`,
    'choice-unknown': ({ value }, { v }) =>
      `La question n’a pas de choix ${v(value)}. Ajoutez-le là-bas, ou retirez-le ici.`,
    'about-kind': ({ about, kind }, { o }) =>
      `Pour ${o('about', about)}, le type de réponse doit être ${o('kind', kind)}.`,
    unasked: (given, { v, meant }) => `Aucun formulaire ne pose de question ${v(given.value)}.${meant(given)}`,
    'texts-twice': ({ value }, { v }) =>
      `Les textes de la question ${v(value)} s’y trouvent deux fois. Réunissez-les au même endroit.`,
    'asked-anyway': ({ value }, { o }) =>
      `Ce formulaire demande déjà ${o('about', value)} de lui-même. Retirez cette question.`,
    'contact-persistent': () =>
      'Ce formulaire est réservé aux conversations en direct. Dans les conversations continues, les visiteurs peuvent écrire à toute heure. Retirez-le.',
    'contact-hourless': (_, { f }) =>
      `Ce formulaire sert quand personne n’est là\u00a0: définissez ${f('hours')} pour le flux.`,
    'no-agent': (given, { v, meant }) => `Personne sur ce site n’a l’identifiant ${v(given.value)}.${meant(given)}`,

    pattern: ({ value, reason }, { v }) => `${v(value)} n’est pas un motif utilisable\u00a0: ${reason}`,
    'pattern-costly': ({ value, steps, max }, { v, n }) =>
      `${v(value)} demande ${n(steps)} étapes par caractère, et le maximum est de ${n(max)}. Simplifiez le motif.`,
    'pattern-empty': ({ value }, { v }) =>
      `${v(value)} convient aussi là où il n’y a rien. Un motif doit masquer quelque chose.`,

    mailless: ({ value }, { o }) =>
      `${o('transcriptMail', value)} demande un serveur de messagerie, et aucun n’est défini ici. Cela se fait dans le fichier lu au démarrage.`,
    voucherless: ({ value }, { o, f }) =>
      `${o('transcriptMail', value)} demande un site qui se porte garant des adresses\u00a0: définissez ${f('identity')}.`,

    'tabs-full': ({ max }, { n }) =>
      `C’est trop\u00a0: avec ceux du site, une conversation a de la place pour ${n(max)} onglets.`,
    'tab-address': ({ value }, { v }) =>
      `${v(value)} n’est pas l’adresse d’une page, comme https://crm.example/customers. Elle commence par https:// et n’a ni espaces ni variables avant le chemin.`,
    'tab-brace': ({ value }, { v }) =>
      `${v(value)} contient une accolade qui n’appartient à aucune variable. Écrivez-la %7B ou %7D.`,
    'tab-segment': ({ value }, { v }) =>
      `Dans ${v(value)}, une variable se trouve à côté d’un autre texte entre deux barres obliques. Donnez-lui sa propre place, comme /{visitor}/, ou mettez-la après le point d’interrogation.`,
    'tab-placeholder': (given, { meant, all }) =>
      `Il n’y a pas de variable {${given.name}}.${meant(given, (word) => `{${word}}`)} Il y a ${all([...given.known.map((one) => `{${one}}`), '{context.…}', '{page.…}'])}.`,

    shared: ({ value }, { v }) =>
      `${v(value)} appartient déjà à quelqu’un d’autre. Chaque personne doit avoir la sienne propre.`,
    'nowhere-back': (_, { f }) => `Il faut ${f('publicUrl')}\u00a0: c’est là que l’on revient de chez le fournisseur.`,
    insecure: ({ value }, { v }) => `${v(value)} n’est pas chiffré. L’adresse doit commencer par https://.`,
    credentials: () => 'L’adresse contient un nom ou un mot de passe. Retirez-le.',
    'well-known': () => 'Saisissez seulement ce qui précède /.well-known/.',
    'no-way-in': () => 'Sans mots de passe ni fournisseur d’identité, personne ne pourrait se connecter.',
    'admin-unknown': (_, { f }) =>
      `Personne ne se connecte ici avec un mot de passe\u00a0: au moins un administrateur doit avoir ${f('email')} ou ${f('oidcSubject')}.`,

    'read-at-start': () => 'Cela a changé, et n’est lu qu’au démarrage. Redémarrez le serveur.',
    'file-only': () => 'Cela se trouve seulement dans le fichier lu au démarrage. Retirez-le ici.',
    'mode-fixed': ({ value, was }, { o }) =>
      `Un flux garde son mode, qui est ${o('mode', was)}. Pour ${o('mode', value)}, ajoutez un autre flux.`,
    'assign-fixed': ({ value, was }, { o }) =>
      `Un flux garde sa façon de répartir le travail, qui est ${o('assign', was)}. Pour ${o('assign', value)}, ajoutez un autre flux.`,
    adminless: () => 'Au moins une personne doit être administrateur, pour pouvoir changer à nouveau la configuration.',

    'password-beside': () => 'Il y a un mot de passe et l’empreinte d’un mot de passe. Retirez l’un des deux.',
    'password-type': ({ min, max }, { n }) => `Un mot de passe compte de ${n(min)} à ${n(max)} caractères.`,
    'password-short': ({ min }, { n }) => `Ce mot de passe est trop court. Il faut au moins ${n(min)} caractères.`,
    'password-long': ({ max }, { n }) => `Ce mot de passe est trop long. Il peut compter au plus ${n(max)} caractères.`,
    'password-common': () =>
      'Ce mot de passe ressemble à ce que beaucoup choisissent. Prenez quelque chose de moins courant.',
    'password-personal': () =>
      'Ce mot de passe correspond à ce que d’autres savent de cette personne. Prenez quelque chose sans rapport avec elle.',
    'passwords-many': ({ max }, { n }) =>
      `Au plus ${n(max)} mots de passe peuvent être définis à la fois. Enregistrez en deux fois.`,
  },
};
