/** The words of forms in Spanish. */
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
