/** What people of the desk read in French of their own account. */
import type { DeskWords } from '../words.ts';

export const account: DeskWords['account'] = {
  signIns: 'Où vous êtes connecté',
  thisOne: 'Ici',
  device: (browser, system) =>
    browser && system ? `${browser} sous ${system}` : (browser ?? system ?? 'Navigateur inconnu'),
  since: (when) => `Depuis : ${when}`,
  lastUsed: (when) => `Dernière utilisation : ${when}`,
  signOutOf: (device) => `Se déconnecter : ${device}`,
  signOutEverywhere: 'Se déconnecter partout',
  signedOut: (device) => `Déconnecté : ${device}`,
  loading: 'Chargement…',
  tryAgain: 'Réessayer',
  changePassword: 'Changer de mot de passe',
  formerPassword: 'Mot de passe actuel',
  newPassword: 'Nouveau mot de passe',
  passwordHint: 'Plusieurs mots sans rapport entre eux ni avec vous sont faciles à retenir et difficiles à deviner.',
  formerMissing: 'Saisissez votre mot de passe actuel.',
  formerWrong: 'Ce n’est pas votre mot de passe actuel.',
  weak: {
    long: 'C’est trop long pour un mot de passe.',
    common: 'Beaucoup ont choisi quelque chose de semblable. Choisissez quelque chose de moins courant.',
    personal: 'D’autres savent cela de vous. Choisissez quelque chose sans rapport avec vous.',
  },
  tooShort: (min) => `Un mot de passe compte au moins ${min} caractères.`,
  passwordChanged: 'Le mot de passe est changé. Partout ailleurs, vous êtes déconnecté.',
  cancel: 'Annuler',
  setPasswordHeading: 'Définir votre mot de passe',
  whose: (name, login) => `Pour ${name}. Votre identifiant : ${login}.`,
  reading: 'Un instant…',
  setPassword: 'Définir le mot de passe et se connecter',
  settingPassword: 'Connexion…',
  toSignIn: 'Vers la connexion',
  signInWith: (provider) => `Se connecter avec ${provider}`,
  turnedAway: {
    cancelled: 'La connexion a été annulée.',
    unknown:
      'Personne ici n’est connu avec ce compte. Demandez à un administrateur de vous ajouter, ou connectez-vous avec un autre compte.',
    expired: 'Cela a pris trop de temps ou a commencé dans une autre fenêtre. Réessayez.',
    unavailable: 'Le service auprès duquel vous vous connectez est injoignable. Réessayez dans un instant.',
    failed: 'La connexion n’a pas abouti. Réessayez ou prévenez un administrateur.',
  },
};
