/** What people of the desk read in Brazilian Portuguese of their own account. */
import type { DeskWords } from '../words.ts';

export const account: DeskWords['account'] = {
  signIns: 'Onde você está conectado',
  thisOne: 'Aqui',
  device: (browser, system) =>
    browser && system ? `${browser} no ${system}` : (browser ?? system ?? 'Navegador desconhecido'),
  since: (when) => `Desde: ${when}`,
  lastUsed: (when) => `Último uso: ${when}`,
  signOutOf: (device) => `Sair: ${device}`,
  signOutEverywhere: 'Sair em todos os lugares',
  signedOut: (device) => `Sessão encerrada: ${device}`,
  loading: 'Carregando…',
  tryAgain: 'Tentar de novo',
  changePassword: 'Alterar a senha',
  formerPassword: 'Senha atual',
  newPassword: 'Nova senha',
  passwordHint: 'Várias palavras sem relação entre si nem com você são fáceis de lembrar e difíceis de adivinhar.',
  formerMissing: 'Digite sua senha atual.',
  formerWrong: 'Esta não é sua senha atual.',
  weak: {
    long: 'É longa demais para uma senha.',
    common: 'Muitas pessoas escolheram algo assim. Escolha algo menos comum.',
    personal: 'Outros sabem isso sobre você. Escolha algo que não tenha a ver com você.',
  },
  tooShort: (min) => `Uma senha tem pelo menos ${min} caracteres.`,
  passwordChanged: 'A senha foi alterada. Nos outros lugares, você saiu.',
  cancel: 'Cancelar',
  setPasswordHeading: 'Defina sua senha',
  whose: (name, login) => `Para ${name}. Você entra como ${login}.`,
  reading: 'Um momento…',
  setPassword: 'Definir a senha e entrar',
  settingPassword: 'Entrando…',
  toSignIn: 'Para a entrada',
  signInWith: (provider) => `Entrar com ${provider}`,
  turnedAway: {
    cancelled: 'A entrada foi cancelada.',
    unknown:
      'Ninguém aqui é conhecido por essa conta. Peça a um administrador que adicione você ou entre com outra conta.',
    expired: 'Demorou demais ou começou em outra janela. Tente de novo.',
    unavailable: 'Não foi possível acessar o serviço em que você entra. Tente de novo daqui a pouco.',
    failed: 'Não foi possível entrar. Tente de novo ou avise um administrador.',
  },
};
