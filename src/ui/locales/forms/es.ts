/** The words of forms, and of the question where a mail goes, in Spanish. */
import type { MailStrings } from '../mail/strings.ts';
import type { FormStrings } from './strings.ts';

export const es: FormStrings = {
  beforeHeading: 'Antes de empezar',
  goOn: 'Continuar',
  afterHeading: '¿Qué tal ha ido?',
  rating: '¿Qué te ha parecido esta conversación?',
  ratings: ['Muy mal', 'Mal', 'Regular', 'Bien', 'Muy bien'],
  send: 'Enviar',
  skip: 'Omitir',
  thanks: 'Gracias por tu respuesta.',
  contactHeading: 'Déjanos un mensaje',
  contactSend: 'Enviar mensaje',
  contactSent: 'Hemos recibido tu mensaje. Te responderemos por correo o por teléfono.',
  questions: { name: 'Nombre', email: 'Correo electrónico', phone: 'Teléfono', message: 'Tu mensaje' },
  reachHelp: 'Con uno de los dos basta.',
  optional: 'opcional',
  choose: 'Elige…',
  problems: {
    missing: 'Responde a esta pregunta.',
    'too-long': 'Es demasiado largo.',
    malformed: 'Contiene un carácter dañado.',
    'no-email': 'Escribe un correo electrónico, como nombre@example.com.',
    'no-phone': 'Escribe solo un número de teléfono, como +34 912 345 678.',
    'no-choice': 'Elige una de las opciones.',
  },
  wrong: 'Revisa las respuestas marcadas.',
  notSent: 'No se ha podido enviar. Todo sigue aquí: inténtalo de nuevo.',
  sending: 'Enviando…',
};

export const mail: MailStrings = {
  entry: 'Enviar la conversación por correo',
  text: 'Todo lo que se ha dicho aquí hasta ahora, con los nombres de los archivos.',
  address: 'Correo electrónico',
  send: 'Enviar',
  sending: 'Enviando…',
  cancel: 'Cancelar',
  dismiss: 'Cerrar',
  onItsWay: (address) => `La transcripción va de camino a ${address}.`,
  problems: {
    noAddress: 'Escribe una dirección de correo, como nombre@example.com.',
    elsewhere: 'No se puede enviar a esta dirección.',
    unanswered: 'Se podrá enviar cuando alguien te haya respondido.',
    tooLong: 'Esta conversación es demasiado larga para un correo. Puedes descargarla.',
    tooOften: 'Ya se ha enviado suficientes veces por hoy. Puedes descargarla.',
    failed: 'No se pudo enviar. Inténtalo de nuevo.',
  },
};
