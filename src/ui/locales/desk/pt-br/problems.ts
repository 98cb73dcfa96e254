/** What is read in Brazilian Portuguese of what is wrong with a configuration. */
import { counting } from '../../counting.ts';
import type { AdminProblemStrings } from '../admin/problems.ts';

export const words: AdminProblemStrings = {
  space: ' ',
  quote: (text) => `“${text}”`,
  list: counting('pt-BR', {
    one: 'uma lista com # item',
    many: 'uma lista com # de itens',
    other: 'uma lista com # itens',
  }),
  object: 'um objeto',
  here: (value) => `Aqui está ${value}.`,
  meant: (what) => `Você quis dizer ${what}?`,
  types: {
    object: 'um objeto',
    array: 'uma lista',
    string: 'um texto, entre aspas no arquivo',
    integer: 'um número inteiro',
    boolean: 'true ou false',
  },
  forms: {
    identifier: 'Use até 64 letras minúsculas sem acento, números e hifens, começando por uma letra ou um número.',
    'web-address': 'Escreva um endereço que comece com https:// ou http://.',
    'https-address': 'Escreva um endereço que comece com https://.',
    origin:
      'Escreva só a origem das páginas, como https://shop.example: sem caminho, sem barra no final e sem curingas.',
    link: 'Escreva um endereço que comece com https://, mailto: ou tel:.',
    picture: 'Escreva um endereço que comece com https://, ou um caminho das páginas, como /team/ana.jpg.',
    email: 'Escreva um endereço de e-mail, como ana@shop.example.',
    'password-hash': 'Use a linha que `parlor hash-password` mostra; ela começa com scrypt$.',
    time: 'Escreva um horário de 00:00 a 24:00, sempre com dois dígitos.',
    date: 'Escreva uma data como 2026-12-25.',
    character: 'Use um de # * + = ~ % ? ! × • ● ■ █ ░',
    'file-type': 'Use um tipo de mídia reconhecível pelo conteúdo do arquivo, como image/png ou application/pdf.',
    own: 'Isto não está escrito como precisa estar.',
  },
  kinds: {
    type: (given, { here }) => `${here(given)}Precisa ser ${words.types[given.expected]}.`,
    form: (given, { here, n }) =>
      `${here(given)}${given.max === undefined ? words.forms[given.form] : `Pode ter no máximo ${n(given.max)} caracteres.`}`,
    length: ({ value, min, max }, { n }) =>
      value === ''
        ? 'Isto não pode ficar vazio.'
        : max === undefined
          ? `Número mínimo de caracteres: ${n(min)}.`
          : `Precisa ter de ${n(min)} a ${n(max)} caracteres.`,
    range: (given, { here, amount }) =>
      `${here(given)}Os valores possíveis vão de ${amount(given.min)} a ${amount(given.max)}.`,
    choice: (given, { here, any, q, meant }) =>
      `${here(given)}Precisa ser ${any([...given.words.map(q), ...(given.or === undefined ? [] : [words.object])])}.${meant(given)}`,
    unknown: ({ known }, { all, q }) => `Este nome não é conhecido aqui. São conhecidos ${all(known.map(q))}.`,
    mistyped: (given, { meant }) => `Este nome não é conhecido aqui.${meant(given)}`,
    missing: () => 'Esta informação está faltando e é obrigatória.',
    'not-exactly': ({ count, exactly }, { n }) => `Aqui há ${n(count)}, e precisa haver exatamente ${n(exactly)}.`,
    'too-few': ({ count, min }, { n }) => `Aqui há ${n(count)}, e precisa haver pelo menos ${n(min)}.`,
    'too-many': ({ count, max }, { n }) => `Aqui há ${n(count)}, e pode haver no máximo ${n(max)}.`,
    invalid: () => 'Esta informação não é válida.',

    address: (given, { here, q }) =>
      `${here(given)}Isso não é um endereço${given.like === undefined ? '' : ` como ${q(given.like)}`}.`,
    twice: ({ value }, { v }) => `${v(value)} é usado duas vezes. Cada item precisa do seu próprio.`,
    either: ({ names: [one, other] }, { f }) => `Preencha ${f(one)} ou ${f(other)}, mas não os dois.`,
    'no-key': () =>
      'Esta não é uma chave pública que possa ser usada: é preciso PEM (SPKI) com RSA (pelo menos 2.048 bits), P-256 ou Ed25519.',
    'no-site': (given, { v, meant }) => `Não há nenhum site ${v(given.value)}.${meant(given)}`,
    powerless: () => 'Só a supervisão e a administração podem ter permissões. Remova-as ou escolha outra função.',
    'nobody-signed-in': (_, { f }) =>
      `Em uma conversa contínua os visitantes precisam ser conhecidos: configure ${f('identity')} no site, ou ative aqui ${f('allowsAnonymous')}.`,

    zone: ({ zone }, { q }) => `Não há nenhum fuso horário ${q(zone)}. Use um nome como Europe/Lisbon.`,
    'no-date': ({ date }, { q }) => `${q(date)} não está no calendário.`,
    'date-twice': ({ date }, { q }) => `${q(date)} aparece duas vezes. Reúna os horários em uma só exceção.`,

    'no-queue': (given, { v, meant }) => `O site não tem nenhuma fila ${v(given.value)}.${meant(given)}`,
    'same-queue': ({ value }, { v }) => `${v(value)} é a fila em que a conversa já espera. Escolha outra.`,
    'offers-nothing': () => 'O que os próprios atendentes escolhem não é oferecido a ninguém. Escolha outra coisa.',
    'needs-queue': (_, { f, o }) =>
      `Com ${o('action', 'queue')}, indique uma fila; com todo o resto, deixe ${f('queue')} vazio.`,

    'notice-untold': () => 'O aviso não tem texto. Escreva um em pelo menos um idioma.',
    'notice-versionless': (_, { f }) =>
      `Há um texto para um aviso, mas nenhum aviso. Configure primeiro ${f('notice')} com uma versão.`,
    'no-language': ({ value }, { v }) => `${v(value)} não é o código de um idioma. Use um como en, de ou pt-BR.`,
    'language-twice': ({ value }, { v }) => `O idioma ${v(value)} aparece duas vezes. Reúna tudo em um só lugar.`,
    'others-twice': () => 'Visitantes de outros idiomas só podem ler um idioma. Desative isto nos demais.',
    'no-plural': ({ language, forms }, { q, f, all }) =>
      `O idioma ${q(language)} não tem esta forma do plural. Ele tem ${all(forms.map(f))}.`,
    placeholder: (given, { meant }) =>
      `Nada é colocado no lugar de {${given.name}}.${given.meant === undefined ? ' Esta mensagem não tem marcadores.' : meant(given, (word) => `{${word}}`)} Para escrever chaves, use {{ e }}.`,

    'question-untold': () => 'Esta pergunta não tem texto. Escreva em pelo menos um idioma o que é perguntado.',
    choiceless: ({ kind }, { o }) => `${o('kind', kind)} precisa de opções. Adicione algumas.`,
    'choices-unwanted': (_, { o }) =>
      `Só há opções com ${o('kind', 'choice')} e ${o('kind', 'choices')}. Remova-as ou escolha outro tipo de resposta.`,
    'choice-twice': () => 'Uma das opções aparece duas vezes. Cada uma precisa do seu próprio identificador.',
    'choices-differ': ({ value }, { v }) =>
      `${v(value)} tem outras opções em outro formulário. Perguntas com o mesmo identificador compartilham os textos: dê às duas as mesmas opções.`,
    'choice-untold': ({ value }, { v }) => `A opção ${v(value)} não tem texto. Escreva um.`,
    'choice-unknown': ({ value }, { v }) =>
      `A pergunta não tem nenhuma opção ${v(value)}. Adicione-a lá ou remova-a aqui.`,
    'about-kind': ({ about, kind }, { o }) =>
      `Para ${o('about', about)}, o tipo de resposta precisa ser ${o('kind', kind)}.`,
    unasked: (given, { v, meant }) => `Nenhum formulário faz uma pergunta ${v(given.value)}.${meant(given)}`,
    'texts-twice': ({ value }, { v }) =>
      `Os textos da pergunta ${v(value)} aparecem duas vezes. Reúna-os em um só lugar.`,
    'asked-anyway': ({ value }, { o }) => `Este formulário já pede ${o('about', value)}. Remova esta pergunta.`,
    'contact-persistent': () =>
      'Este formulário é para conversas ao vivo. Nas contínuas os visitantes podem escrever a qualquer hora. Remova-o.',
    'contact-hourless': (_, { f }) =>
      `Este formulário é para quando não há ninguém: defina ${f('hours')} no fluxo de trabalho.`,
    'no-agent': (given, { v, meant }) => `Ninguém do site tem o identificador ${v(given.value)}.${meant(given)}`,

    pattern: ({ value, reason }, { v }) => `${v(value)} não é um padrão que possa ser usado: ${reason}`,
    'pattern-costly': ({ value, steps, max }, { v, n }) =>
      `${v(value)} precisa de ${n(steps)} passos por caractere, e o máximo é ${n(max)}. Simplifique o padrão.`,
    'pattern-empty': ({ value }, { v }) =>
      `${v(value)} também serve onde não há nada. Um padrão precisa ocultar alguma coisa.`,

    mailless: ({ value }, { o }) =>
      `${o('transcriptMail', value)} precisa de um servidor de e-mail, e aqui não há nenhum. Isso é feito no arquivo lido na inicialização.`,
    voucherless: ({ value }, { o, f }) =>
      `${o('transcriptMail', value)} precisa de um site que garanta os endereços: configure ${f('identity')}.`,

    'tabs-full': ({ max }, { n }) => `São abas demais: com as do site, uma conversa tem lugar para ${n(max)} abas.`,
    'tab-address': ({ value }, { v }) =>
      `${v(value)} não é o endereço de uma página, como https://crm.example/customers. Ele começa com https:// e não tem espaços nem marcadores antes do caminho.`,
    'tab-brace': ({ value }, { v }) =>
      `${v(value)} tem uma chave que não é de nenhum marcador. Escreva-a como %7B ou %7D.`,
    'tab-segment': ({ value }, { v }) =>
      `Em ${v(value)} há um marcador junto de outro texto entre duas barras. Dê a ele um lugar próprio, como /{visitor}/, ou coloque-o depois do ponto de interrogação.`,
    'tab-placeholder': (given, { meant, all }) =>
      `Não há nenhum marcador {${given.name}}.${meant(given, (word) => `{${word}}`)} Há ${all([...given.known.map((one) => `{${one}}`), '{context.…}', '{page.…}'])}.`,

    shared: ({ value }, { v }) => `${v(value)} já é de outra pessoa. Cada uma precisa do seu próprio.`,
    'nowhere-back': (_, { f }) => `É preciso ter ${f('publicUrl')}: é para lá que se volta do provedor.`,
    insecure: ({ value }, { v }) => `${v(value)} não é criptografado. O endereço precisa começar com https://.`,
    credentials: () => 'O endereço contém um nome ou uma senha. Remova isso.',
    'well-known': () => 'Escreva só o que vem antes de /.well-known/.',
    'no-way-in': () => 'Sem senhas e sem provedor de identidade ninguém poderia entrar.',
    'admin-unknown': (_, { f }) =>
      `Aqui ninguém entra com senha: pelo menos um administrador precisa de ${f('email')} ou ${f('oidcSubject')}.`,

    'read-at-start': () => 'Isto mudou e só é lido na inicialização. Reinicie o servidor.',
    'file-only': () => 'Isto fica só no arquivo lido na inicialização. Remova-o daqui.',
    'mode-fixed': ({ value, was }, { o }) =>
      `Um fluxo de trabalho mantém o seu modo, que é ${o('mode', was)}. Para ${o('mode', value)}, adicione outro.`,
    'assign-fixed': ({ value, was }, { o }) =>
      `Um fluxo de trabalho mantém a forma de distribuir o trabalho, que é ${o('assign', was)}. Para ${o('assign', value)}, adicione outro.`,
    adminless: () => 'Pelo menos uma pessoa precisa ser administradora, para poder mudar a configuração de novo.',

    'password-beside': () => 'Há uma senha e o hash de uma senha. Remova um dos dois.',
    'password-type': ({ min, max }, { n }) => `Uma senha tem de ${n(min)} a ${n(max)} caracteres.`,
    'password-short': ({ min }, { n }) => `A senha é curta demais. Precisa ter pelo menos ${n(min)} caracteres.`,
    'password-long': ({ max }, { n }) => `A senha é longa demais. Pode ter no máximo ${n(max)} caracteres.`,
    'password-common': () => 'A senha parece com o que muita gente escolhe. Escolha algo menos comum.',
    'password-personal': () =>
      'A senha é algo que outros sabem sobre essa pessoa. Escolha algo que não tenha a ver com ela.',
    'passwords-many': ({ max }, { n }) => `Só é possível definir ${n(max)} senhas por vez. Salve em duas etapas.`,
  },
};
