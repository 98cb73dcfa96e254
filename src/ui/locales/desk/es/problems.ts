/** What is read in Spanish of what is wrong with a configuration. */
import { counting } from '../../counting.ts';
import type { AdminProblemStrings } from '../admin/problems.ts';

export const words: AdminProblemStrings = {
  space: ' ',
  quote: (text) => `«${text}»`,
  list: counting('es', {
    one: 'una lista de # elemento',
    many: 'una lista de # de elementos',
    other: 'una lista de # elementos',
  }),
  object: 'un objeto',
  here: (value) => `Aquí pone ${value}.`,
  meant: (what) => `¿Quería decir ${what}?`,
  types: {
    object: 'un objeto',
    array: 'una lista',
    string: 'un texto, entre comillas en el archivo',
    integer: 'un número entero',
    boolean: 'true o false',
  },
  forms: {
    identifier: 'Use hasta 64 minúsculas, cifras y guiones, empezando por una letra o una cifra.',
    'web-address': 'Escriba una dirección que empiece por https:// o http://.',
    'https-address': 'Escriba una dirección que empiece por https://.',
    origin:
      'Escriba solo el origen de las páginas, como https://shop.example: sin ruta, sin barra al final y sin comodines.',
    link: 'Escriba una dirección que empiece por https://, mailto: o tel:.',
    picture: 'Escriba una dirección que empiece por https://, o una ruta de las páginas, como /team/ana.jpg.',
    email: 'Escriba una dirección de correo, como ana@shop.example.',
    'password-hash': 'Use la línea que muestra `parlor hash-password`; empieza por scrypt$.',
    time: 'Escriba una hora de 00:00 a 24:00, siempre con dos cifras.',
    date: 'Escriba una fecha como 2026-12-25.',
    character: 'Use uno de # * + = ~ % ? ! × • ● ■ █ ░',
    'file-type':
      'Use un tipo de medios que se reconozca por el contenido del archivo, como image/png o application/pdf.',
    own: 'No está escrito como debe estarlo.',
  },
  kinds: {
    type: (given, { here }) => `${here(given)}Debe ser ${words.types[given.expected]}.`,
    form: (given, { here, n }) =>
      `${here(given)}${given.max === undefined ? words.forms[given.form] : `Puede tener como máximo ${n(given.max)} caracteres.`}`,
    length: ({ value, min, max }, { n }) =>
      value === ''
        ? 'Esto no puede quedar vacío.'
        : max === undefined
          ? `Número mínimo de caracteres: ${n(min)}.`
          : `Debe tener de ${n(min)} a ${n(max)} caracteres.`,
    range: (given, { here, amount }) =>
      `${here(given)}Los valores posibles van de ${amount(given.min)} a ${amount(given.max)}.`,
    choice: (given, { here, any, q, meant }) =>
      `${here(given)}Debe ser ${any([...given.words.map(q), ...(given.or === undefined ? [] : [words.object])])}.${meant(given)}`,
    unknown: ({ known }, { all, q }) => `Este nombre no se conoce aquí. Se conocen ${all(known.map(q))}.`,
    mistyped: (given, { meant }) => `Este nombre no se conoce aquí.${meant(given)}`,
    missing: () => 'Falta este dato, y es obligatorio.',
    'not-exactly': ({ count, exactly }, { n }) => `Aquí hay ${n(count)}, y debe haber exactamente ${n(exactly)}.`,
    'too-few': ({ count, min }, { n }) => `Aquí hay ${n(count)}, y debe haber al menos ${n(min)}.`,
    'too-many': ({ count, max }, { n }) => `Aquí hay ${n(count)}, y puede haber como máximo ${n(max)}.`,
    invalid: () => 'Este dato no es válido.',

    address: (given, { here, q }) =>
      `${here(given)}Eso no es una dirección${given.like === undefined ? '' : ` como ${q(given.like)}`}.`,
    twice: ({ value }, { v }) => `${v(value)} se usa dos veces. Cada elemento necesita el suyo propio.`,
    either: ({ names: [one, other] }, { f }) => `Rellene ${f(one)} o ${f(other)}, pero no ambos.`,
    'no-key': () =>
      'Esta no es una clave pública que se pueda usar: debe ser PEM (SPKI) con RSA (al menos 2.048 bits), P-256 o Ed25519.',
    'no-site': (given, { v, meant }) => `No hay ningún sitio ${v(given.value)}.${meant(given)}`,
    powerless: () => 'Solo Supervisión y Administración pueden tener permisos. Quítelos o elija otra función.',
    'nobody-signed-in': (_, { f }) =>
      `En una conversación continua los visitantes deben ser conocidos: configure ${f('identity')} en el sitio, o active aquí ${f('allowsAnonymous')}.`,

    zone: ({ zone }, { q }) => `No hay ninguna zona horaria ${q(zone)}. Use un nombre como Europe/Lisbon.`,
    'no-date': ({ date }, { q }) => `${q(date)} no está en el calendario.`,
    'date-twice': ({ date }, { q }) => `${q(date)} aparece dos veces. Reúna sus horas en una sola excepción.`,

    'no-queue': (given, { v, meant }) => `El sitio no tiene ninguna cola ${v(given.value)}.${meant(given)}`,
    'same-queue': ({ value }, { v }) => `${v(value)} es la cola en la que ya espera. Elija otra.`,
    'offers-nothing': () => 'Lo que eligen los propios agentes no se ofrece a nadie. Elija otra cosa.',
    'needs-queue': (_, { f, o }) =>
      `Con ${o('action', 'queue')} indique una cola; con todo lo demás deje ${f('queue')} vacío.`,

    'notice-untold': () => 'El aviso no tiene texto. Escriba uno al menos en un idioma.',
    'notice-versionless': (_, { f }) =>
      `Hay un texto para un aviso, pero ningún aviso. Configure primero ${f('notice')} con una versión.`,
    'no-language': ({ value }, { v }) => `${v(value)} no es la etiqueta de un idioma. Use una como en, es o pt-BR.`,
    'language-twice': ({ value }, { v }) => `El idioma ${v(value)} aparece dos veces. Reúnalo todo en un solo lugar.`,
    'others-twice': () => 'Los visitantes de otros idiomas solo pueden leer un idioma. Desactive esto en los demás.',
    'no-plural': ({ language, forms }, { q, f, all }) =>
      `El idioma ${q(language)} no tiene esta forma del plural. Tiene ${all(forms.map(f))}.`,
    placeholder: (given, { meant }) =>
      `No hay nada que poner en lugar de {${given.name}}.${given.meant === undefined ? ' Este mensaje no tiene marcadores.' : meant(given, (word) => `{${word}}`)} Para escribir llaves, ponga {{ y }}.`,

    'question-untold': () => 'Esta pregunta no tiene texto. Escriba qué se pregunta al menos en un idioma.',
    choiceless: ({ kind }, { o }) => `${o('kind', kind)} necesita opciones. Añada algunas.`,
    'choices-unwanted': (_, { o }) =>
      `Solo hay opciones con ${o('kind', 'choice')} y ${o('kind', 'choices')}. Quítelas o elija otro tipo de respuesta.`,
    'choice-twice': () => 'Una de las opciones aparece dos veces. Cada una necesita su propio identificador.',
    'choices-differ': ({ value }, { v }) =>
      `${v(value)} tiene otras opciones en otro formulario. Las preguntas con el mismo identificador comparten sus textos: ponga en ambas las mismas opciones.`,
    'choice-untold': ({ value }, { v }) => `La opción ${v(value)} no tiene texto. Escriba uno.`,
    'choice-unknown': ({ value }, { v }) =>
      `La pregunta no tiene ninguna opción ${v(value)}. Añádala allí o quítela aquí.`,
    'about-kind': ({ about, kind }, { o }) =>
      `Para ${o('about', about)} el tipo de respuesta debe ser ${o('kind', kind)}.`,
    unasked: (given, { v, meant }) => `Ningún formulario hace una pregunta ${v(given.value)}.${meant(given)}`,
    'texts-twice': ({ value }, { v }) =>
      `Los textos de la pregunta ${v(value)} aparecen dos veces. Reúnalos en un solo lugar.`,
    'asked-anyway': ({ value }, { o }) => `Este formulario ya pide ${o('about', value)}. Quite esta pregunta.`,
    'contact-persistent': () =>
      'Este formulario es para conversaciones en directo. En las continuas los visitantes pueden escribir a cualquier hora. Quítelo.',
    'contact-hourless': (_, { f }) =>
      `Este formulario es para cuando no hay nadie: ponga ${f('hours')} en el flujo de trabajo.`,
    'no-agent': (given, { v, meant }) => `Nadie del sitio tiene el identificador ${v(given.value)}.${meant(given)}`,

    pattern: ({ value, reason }, { v }) => `${v(value)} no es un patrón que se pueda usar: ${reason}`,
    'pattern-costly': ({ value, steps, max }, { v, n }) =>
      `${v(value)} necesita ${n(steps)} pasos por carácter, y el máximo es ${n(max)}. Simplifíquelo.`,
    'pattern-empty': ({ value }, { v }) =>
      `${v(value)} también encaja donde no hay nada. Un patrón tiene que ocultar algo.`,

    mailless: ({ value }, { o }) =>
      `${o('transcriptMail', value)} necesita un servidor de correo, y aquí no hay ninguno. Eso se configura en el archivo que se lee al arrancar.`,
    voucherless: ({ value }, { o, f }) =>
      `${o('transcriptMail', value)} necesita un sitio que avale las direcciones: configure ${f('identity')}.`,

    'tabs-full': ({ max }, { n }) =>
      `Son demasiadas: junto con las del sitio, una conversación tiene sitio para ${n(max)} pestañas.`,
    'tab-address': ({ value }, { v }) =>
      `${v(value)} no es la dirección de una página, como https://crm.example/customers. Empieza por https:// y no tiene espacios ni marcadores antes de la ruta.`,
    'tab-brace': ({ value }, { v }) =>
      `${v(value)} tiene una llave que no es de ningún marcador. Escríbala como %7B o %7D.`,
    'tab-segment': ({ value }, { v }) =>
      `En ${v(value)} hay un marcador junto a otro texto entre dos barras. Dele un lugar propio, como /{visitor}/, o póngalo detrás del signo de interrogación.`,
    'tab-placeholder': (given, { meant, all }) =>
      `No hay ningún marcador {${given.name}}.${meant(given, (word) => `{${word}}`)} Hay ${all([...given.known.map((one) => `{${one}}`), '{context.…}', '{page.…}'])}.`,

    shared: ({ value }, { v }) => `${v(value)} ya es de otra persona. Cada una necesita lo suyo propio.`,
    'nowhere-back': (_, { f }) => `Hace falta ${f('publicUrl')}: allí se vuelve desde el proveedor.`,
    insecure: ({ value }, { v }) => `${v(value)} no está cifrada. La dirección debe empezar por https://.`,
    credentials: () => 'En la dirección hay un nombre o una contraseña. Quítelo.',
    'well-known': () => 'Escriba solo lo que va antes de /.well-known/.',
    'no-way-in': () => 'Sin contraseñas y sin proveedor de identidad nadie podría iniciar sesión.',
    'admin-unknown': (_, { f }) =>
      `Aquí nadie inicia sesión con contraseña: al menos un administrador necesita ${f('email')} o ${f('oidcSubject')}.`,

    'read-at-start': () => 'Esto ha cambiado, y solo se lee al arrancar. Reinicie el servidor.',
    'file-only': () => 'Esto está solo en el archivo que se lee al arrancar. Quítelo de aquí.',
    'mode-fixed': ({ value, was }, { o }) =>
      `Un flujo de trabajo conserva su modo, que es ${o('mode', was)}. Para ${o('mode', value)} añada otro.`,
    'assign-fixed': ({ value, was }, { o }) =>
      `Un flujo de trabajo conserva su manera de repartir el trabajo, que es ${o('assign', was)}. Para ${o('assign', value)} añada otro.`,
    adminless: () => 'Tiene que quedar al menos un administrador, para poder volver a cambiar la configuración.',

    'password-beside': () => 'Hay una contraseña y el hash de una contraseña. Quite uno de los dos.',
    'password-type': ({ min, max }, { n }) => `Una contraseña tiene de ${n(min)} a ${n(max)} caracteres.`,
    'password-short': ({ min }, { n }) => `La contraseña es demasiado corta. Debe tener al menos ${n(min)} caracteres.`,
    'password-long': ({ max }, { n }) =>
      `La contraseña es demasiado larga. Puede tener como máximo ${n(max)} caracteres.`,
    'password-common': () => 'La contraseña se parece a lo que muchos eligen. Elija algo menos común.',
    'password-personal': () =>
      'La contraseña es algo que otros saben de esta persona. Elija algo que no tenga que ver con ella.',
    'passwords-many': ({ max }, { n }) => `Solo se pueden poner ${n(max)} contraseñas a la vez. Guarde en dos pasos.`,
  },
};
