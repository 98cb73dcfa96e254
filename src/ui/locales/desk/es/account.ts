/** What people of the desk read in Spanish of their own account. */
import type { DeskWords } from '../words.ts';

export const account: DeskWords['account'] = {
  signIns: 'Dónde tiene la sesión iniciada',
  thisOne: 'Aquí',
  device: (browser, system) =>
    browser && system ? `${browser} en ${system}` : (browser ?? system ?? 'Navegador desconocido'),
  since: (when) => `Desde: ${when}`,
  lastUsed: (when) => `Último uso: ${when}`,
  signOutOf: (device) => `Cerrar sesión: ${device}`,
  signOutEverywhere: 'Cerrar sesión en todas partes',
  signedOut: (device) => `Sesión cerrada: ${device}`,
  loading: 'Cargando…',
  tryAgain: 'Reintentar',
  changePassword: 'Cambiar la contraseña',
  formerPassword: 'Contraseña actual',
  newPassword: 'Contraseña nueva',
  passwordHint:
    'Varias palabras que no tengan relación entre sí ni con usted son fáciles de recordar y difíciles de adivinar.',
  formerMissing: 'Escriba su contraseña actual.',
  formerWrong: 'Esta no es su contraseña actual.',
  weak: {
    long: 'Es demasiado larga para una contraseña.',
    common: 'Muchas personas han elegido algo parecido. Elija algo menos habitual.',
    personal: 'Otros saben esto de usted. Elija algo que no tenga que ver con usted.',
  },
  tooShort: (min) => `Una contraseña tiene al menos ${min} caracteres.`,
  passwordChanged: 'La contraseña ha cambiado. En todos los demás lugares se ha cerrado la sesión.',
  cancel: 'Cancelar',
  setPasswordHeading: 'Defina su contraseña',
  whose: (name, login) => `Para ${name}. Inicia sesión como ${login}.`,
  reading: 'Un momento…',
  setPassword: 'Definir la contraseña e iniciar sesión',
  settingPassword: 'Iniciando sesión…',
  toSignIn: 'Al inicio de sesión',
  signInWith: (provider) => `Iniciar sesión con ${provider}`,
  turnedAway: {
    cancelled: 'Se canceló el inicio de sesión.',
    unknown:
      'Nadie aquí es conocido por esa cuenta. Pida a un administrador que le añada, o inicie sesión con otra cuenta.',
    expired: 'Tardó demasiado o se empezó en otra ventana. Vuelva a intentarlo.',
    unavailable: 'No se puede conectar con el servicio en el que inicia sesión. Vuelva a intentarlo en un momento.',
    failed: 'No se pudo iniciar sesión. Vuelva a intentarlo o avise a un administrador.',
  },
};
