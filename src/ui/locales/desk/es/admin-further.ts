/** What is read in Spanish at the administration of the accounts of others, of what agents have at hand, of previews, and of how long things are kept. */
import type { AdminWords } from '../admin/strings.ts';

export const accounts: AdminWords['accounts'] = {
  link: 'Invitación o contraseña nueva',
  linkMeans: (name) =>
    `Con un enlace que sirve una sola vez, ${name} elige su propia contraseña. Hasta entonces vale la actual, si la hay.`,
  saveFirst: (name) =>
    `${name} aún no está en lo guardado. Guarde primero sus cambios; después podrá invitar desde aquí.`,
  yourself: 'Es usted. Su contraseña y dónde tiene la sesión abierta están en Ajustes.',
  noPasswords: 'Aquí nadie inicia sesión con contraseña, así que no hay enlace que crear.',
  email: 'Enviarlo por correo a esta dirección (puede quedar vacío)',
  emailWrong: 'Esto no es una dirección de correo. Déjelo vacío para entregar el enlace usted mismo.',
  make: 'Crear un enlace',
  making: 'Creando un enlace…',
  theLink: (name) => `Enlace para ${name}`,
  holds: (until) =>
    `Sirve una vez, hasta ${until}. Quien lo tenga puede acceder como esta persona. Solo se muestra ahora; otro enlace lo deja sin valor.`,
  mailed: (email) => `Enviado a ${email}.`,
  notMailed: (email) => `No se ha enviado a ${email}: ahora no sale correo de aquí. Entregue el enlace usted mismo.`,
  copy: 'Copiar el enlace',
  copied: 'Copiado',
  notCopied: 'Selecciónelo y cópielo a mano: el navegador no lo ha permitido.',
  notMade: (reason) => `No se ha creado ningún enlace. ${reason}`,
  gone: 'Esta persona ya no está: alguien la ha quitado de la configuración.',
  signIns: 'Dónde tiene la sesión abierta',
  nowhere: 'En ningún sitio ahora mismo.',
  everywhereDone: 'Se ha cerrado la sesión en todas partes.',
  notDone: (reason) => `No ha sido posible. ${reason}`,
  notListed: (reason) => `Esto no se puede saber ahora. ${reason}`,
};

const count = new Intl.NumberFormat('es');

export const library: AdminWords['library'] = {
  sections: { replies: 'Respuestas rápidas', articles: 'Artículos' },
  means: {
    replies: 'Lo que todos los del sitio insertan en los mensajes con una barra. Vale en cuanto se guarda aquí.',
    articles: 'Lo que los agentes encuentran, leen y envían junto a sus conversaciones. Vale en cuanto se guarda aquí.',
  },
  saveSiteFirst: 'Guarde primero el sitio. Después se escribe aquí lo suyo.',
  unsaved: 'Sin guardar',
  find: { replies: 'Buscar una respuesta rápida', articles: 'Buscar artículos' },
  make: { replies: 'Respuesta rápida nueva', articles: 'Artículo nuevo' },
  loading: { replies: 'Cargando las respuestas rápidas…', articles: 'Cargando los artículos…' },
  noneYet: {
    replies: 'Todavía no hay respuestas rápidas para todos.',
    articles: 'Este sitio todavía no tiene artículos.',
  },
  noneFound: (query) => `Nada contiene todas las palabras de «${query}». Pruebe con menos o con otras.`,
  failed: (reason) => `Esto no se puede mostrar ahora. ${reason}`,
  language: 'Idioma',
  languageHint: {
    replies: 'Una etiqueta como en, de o pt-BR; vacío si vale para cualquiera.',
    articles: 'Una etiqueta como en, de o pt-BR. Los artículos se buscan por las palabras de su idioma.',
  },
  languageWrong: 'Esto no es una etiqueta de idioma. Escriba una como en, de o pt-BR.',
  textHint: {
    replies: '{visitor}, {agent} y {site} se convierten en nombres. Escriba {{ y }} para las llaves.',
    articles: '**fuerte**, *énfasis*, listas con «- » y [palabras](https://…) para los enlaces.',
  },
  room: (used, max) => `${count.format(used)} de ${count.format(max)} caracteres`,
  saved: (title) => `Guardado: ${title}`,
  removed: (title) => `Eliminado: ${title}`,
  discard: 'Descartar los cambios',
};

export const previews: AdminWords['previews'] = {
  preview: 'Vista previa',
  previewMeans: 'Como la mostraría su espacio, con una conversación inventada. Guardada o no.',
  spoken: (text) => `Se lee en voz alta: ${text}`,
  alertMeans: 'El aviso junto al estado conserva su propio texto; este es el título cuando lo muestra el sistema.',
  sample: {
    name: 'Rosa Marques',
    message: 'Hola, ¿todavía puedo cambiar la dirección de mi pedido?',
    answer: 'Pedido 4711',
    caseTitle: 'Maceta rota en la entrega',
    queue: 'Atención al cliente',
    workstream: 'Chat en vivo',
    page: 'https://shop.example/large-planter',
  },

  messagesPreview: 'Lo que leen los visitantes',
  messagesMean:
    'Cada mensaje tal como lo leen los visitantes de un idioma, con nombres y números inventados, guardado o no.',
  everybody: 'Los visitantes de todos los idiomas leen el texto propio del chat.',
  message: 'Mensaje',
  text: 'Texto',
  own: 'el texto propio del chat',
  notTold: 'no se comunica',
  from: (language) => `texto en ${language}`,
  sampleAgent: 'Maya',
  sampleSupervisor: 'Ingrid',
};

export const retention: AdminWords['retention'] = {
  heading: 'Qué se borra y cuándo',
  wrong: (min, max) => `Un número entero de días, de ${count.format(min)} a ${count.format(max)}.`,
  conversationsForGood: 'Lo hablado se conserva para siempre, salvo que la administración lo borre.',
  conversationsGo: (date) =>
    `Lo hablado en conversaciones cerradas antes del ${date} se borra nada más guardar, con notas, respuestas, nombres y archivos; a partir de ahí, día a día. Que hubo una conversación, cuándo y quién la atendió, se conserva.`,
  filesStay: 'Los archivos se borran con su conversación.',
  filesGo: (date) =>
    `Los archivos enviados antes del ${date} se borran nada más guardar, también los de conversaciones en curso.`,
  filesAreLater: 'Aquí el plazo de los archivos es más largo que el de sus conversaciones: se borran con ellas.',
  forever: 'Solo se puede recuperar de una copia de seguridad.',
};
