/** What people of the desk read in Brazilian Portuguese: signing in, presence, offers, work items, writing and ending. */
import { counting } from '../../counting.ts';
import { waitInWords } from '../wait-in-words.ts';
import type { DeskWords } from '../words.ts';

const units = counting('pt-BR', { one: '# unidade', many: '# de unidades', other: '# unidades' });
const seconds = counting('pt-BR', { one: '# segundo', many: '# de segundos', other: '# segundos' });
const minutes = counting('pt-BR', { one: '# minuto', many: '# de minutos', other: '# minutos' });
const updates = counting('pt-BR', {
  one: '# nova atualização',
  many: '# de novas atualizações',
  other: '# novas atualizações',
});
const unsent = counting('pt-BR', {
  one: '# mensagem ou ação sua ainda não foi enviada.',
  many: '# de mensagens ou ações suas ainda não foram enviadas.',
  other: '# mensagens ou ações suas ainda não foram enviadas.',
});
const colleague = (name: string): string => name || 'Alguém da equipe';

export const shared: DeskWords['shared'] = {
  notices: {
    'you-joined': () => 'Você assumiu esta conversa',
    'you-left': () => 'Você devolveu esta conversa à fila',
    consented: (notice) => `Concordou com o aviso ${notice}`,
    surveyed: (rating) => (rating === '' ? 'A pesquisa foi respondida' : `A conversa foi avaliada com ${rating} de 5`),
    'visitor-ended': (name) => `${name || 'Visitante'} encerrou a conversa`,
    closed: () => 'Sessão fechada',
  },
  problems: {
    'sign-in-failed': 'Nome ou senha incorretos.',
    'login-taken': 'Alguém já entra com este nome. Escolha outro.',
    'sign-in-blocked': 'Muitas tentativas sem sucesso. Espere um pouco e tente de novo.',
    'already-offered': 'Esta conversa está sendo oferecida a outra pessoa.',
    'offer-over': 'Esta conversa não está mais sendo oferecida a você.',
    'agent-unavailable': 'Esta pessoa não pode assumir a conversa agora.',
    'unknown-presence': 'Este status não existe mais. Escolha outro.',
    'password-weak': 'Esta senha é fácil demais de adivinhar. Escolha outra.',
    'link-over': 'Este link já foi usado ou é antigo demais. Peça outro.',
    'session-limit': 'Você tem dez sessões abertas. Feche uma primeiro.',
    'too-many-consultants': 'Cinco colegas já receberam o pedido.',
    'already-assigned': 'Outra pessoa assumiu esta conversa.',
    'not-assigned': 'Esta conversa não está atribuída a você.',
    'stale-assignment': 'Enquanto isso, esta conversa foi atribuída de novo.',
    'unknown-entry': 'Isto foi excluído.',
    'stale-version': 'Outra pessoa fez alterações depois que você abriu isto.',
    'unknown-file': 'Este arquivo não está mais aqui. Escolha-o de novo.',
    'too-many-files': 'São arquivos demais. Envie menos de cada vez.',
    'file-empty': 'Este arquivo está vazio.',
    'file-too-large': 'Este arquivo é grande demais.',
    'file-not-allowed': 'Arquivos deste tipo não podem ser enviados.',
    'library-full': 'Não há espaço para mais. Exclua algo de que ninguém precisa.',
  },
};

export const desk: DeskWords['desk'] = {
  desk: 'Console Parlor',

  signIn: 'Entrar',
  signInHint: 'Atenda vários visitantes ao mesmo tempo.',
  login: 'Nome',
  password: 'Senha',
  signingIn: 'Entrando…',
  loginMissing: 'Digite seu nome.',
  passwordMissing: 'Digite sua senha.',
  signInBlocked: (waitMs) => {
    if (waitMs === undefined) return 'Muitas tentativas sem sucesso. Tente de novo mais tarde.';
    const wait = waitInWords(seconds, minutes)(waitMs);
    return `Muitas tentativas sem sucesso. Tente de novo em ${wait}.`;
  },
  relayUnreachable: 'Não foi possível acessar o servidor. Verifique sua conexão e tente de novo.',
  signInEnded: 'Seu acesso expirou. Entre de novo para continuar de onde parou.',
  signOut: 'Sair',
  signOutQuestion: 'Sair sem ter enviado tudo?',
  signOutKept: (count) =>
    count === 1
      ? `${unsent(count)} Se você a mantiver, ela fica neste navegador, onde outras pessoas que usam este computador poderiam encontrá-la, e é enviada quando você entrar aqui de novo.`
      : `${unsent(count)} Se você as mantiver, elas ficam neste navegador, onde outras pessoas que usam este computador poderiam encontrá-las, e são enviadas quando você entrar aqui de novo.`,
  signOutLost: (count) =>
    count === 1
      ? `${unsent(count)} Este navegador não consegue guardá-la: se você sair, ela se perde.`
      : `${unsent(count)} Este navegador não consegue guardá-las: se você sair, elas se perdem.`,
  keepAndSignOut: 'Manter e sair',
  discardAndSignOut: 'Descartar e sair',

  masked: 'Uma parte foi ocultada',

  connecting: 'Conectando…',
  connected: 'Conexão ativa',
  reconnecting: 'Reconectando…',
  offline: 'Você está sem conexão',
  keptMeanwhile: 'O que você escrever fica guardado e será enviado assim que a conexão voltar.',
  tryNow: 'Tentar agora',
  stopped: 'Sem conexão',

  account: 'Conta',
  presence: 'Status',
  presences: {
    available: 'Disponível',
    busy: 'Ocupado',
    'do-not-disturb': 'Não perturbe',
    away: 'Ausente',
    offline: 'Offline',
    inactive: 'Inativo',
  },
  presenceChoices: {
    available: 'Disponível',
    busy: 'Ocupado',
    'do-not-disturb': 'Não perturbe',
    away: 'Ausente',
    offline: 'Aparecer offline',
  },
  presenceSetBy: { agent: 'escolhido por você', system: 'definido pelo sistema' },
  presenceNow: (presence, setBy) => `Status: ${presence}, ${setBy}`,
  resetPresence: 'Redefinir status',
  presenceChanging: (presence) => (presence === undefined ? 'Redefinindo…' : `Mudando para ${presence}…`),
  presenceWaits: (presence) =>
    presence === undefined
      ? 'Será redefinido assim que a conexão voltar.'
      : `Mudará para ${presence} assim que a conexão voltar.`,
  presenceFailed: (reason) => `O status não mudou. ${reason}`,
  capacity: 'Capacidade',
  unitsOf: (load, capacity) => `${new Intl.NumberFormat('pt-BR').format(load)} de ${units(capacity)}`,
  presenceAlerts: {
    missed: 'Você perdeu uma conversa. Por isso seu status é “Inativo” e você não recebe novos atendimentos.',
    declined: 'Você recusou uma conversa. Por isso seu status é “Não perturbe” e você não recebe novos atendimentos.',
    'session-limit':
      'Você tem dez sessões, o máximo possível. Por isso não recebe novos atendimentos. Feche algumas e depois redefina o status.',
  },

  offers: {
    incoming: 'Nova conversa',
    returning: 'Conversa retomada',
    escalation: 'Conversa escalada',
    'bot-escalation': 'Escalada por um bot',
    transfer: 'Pedido de transferência',
    consult: 'Pedido de consulta',
  },
  offerOf: (place, count) => `${place} de ${count}`,
  escalatedBy: (name) => `Escalada por ${name}`,
  offerWaiting: 'Esperando há',
  offerKey: (key) => `${key} traz você até aqui`,
  secondsLeft: counting('pt-BR', {
    one: '# segundo restante',
    many: '# de segundos restantes',
    other: '# segundos restantes',
  }),
  offerAppears: (offer, title, key, left) =>
    `${offer}: ${title}. ${left === undefined ? '' : `Você tem ${seconds(left)} para responder. `}Pressione ${key} para ir até lá.`,
  offerRunsOut: (title, left) => `Você ainda tem ${seconds(left)} para responder a ${title}.`,
  accept: 'Aceitar',
  decline: 'Recusar',
  accepting: 'Aceitando…',
  declining: 'Recusando…',
  takenBack: (title) => `A conversa com ${title} foi retirada antes de chegar a você.`,
  consultOver: (title) => `Ninguém mais precisa da sua orientação sobre ${title}.`,
  notTaken: (title, reason) => `A conversa com ${title} não ficou com você. ${reason}`,
  offersInTitle: {
    incoming: (count, page) => `(${count}) ${count === 1 ? 'Nova' : 'Novas'} – ${page}`,
    returning: (count, page) => `(${count}) ${count === 1 ? 'Retomada' : 'Retomadas'} – ${page}`,
    escalation: (count, page) => `(${count}) ${count === 1 ? 'Escalada' : 'Escaladas'} – ${page}`,
    'bot-escalation': (count, page) => `(${count}) ${count === 1 ? 'Escalada' : 'Escaladas'} – ${page}`,
    transfer: (count, page) => `(${count}) ${count === 1 ? 'Transferência' : 'Transferências'} – ${page}`,
    consult: (count, page) => `(${count}) ${count === 1 ? 'Consulta' : 'Consultas'} – ${page}`,
  },
  offeredTo: (agent) => `Oferecida a ${agent}`,
  offeredToYou: 'Oferecida a você',

  home: 'Início',
  sessions: 'Sessões',
  noSessions: 'As conversas que você aceitar ou assumir aparecem aqui.',
  urgent: (title) => `${title}. Sua conversa precisa de atenção urgente`,
  updates: (title, count) => `${title}. ${updates(count)} na sua conversa`,
  badge: (count) => (count > 9 ? '9+' : String(count)),
  quoted: (name, excerpt) => `${name}: ${excerpt}`,

  notSentHint: (count) =>
    count === 1
      ? 'Isto foi recusado quando a sessão já não existia. Ninguém o viu. Copie o que ainda for útil.'
      : 'Estes itens foram recusados quando as sessões já não existiam. Ninguém os viu. Copie o que ainda for útil.',
  messageTo: (title) => `Mensagem para ${title}`,
  noteOn: (title) => `Nota sobre ${title}`,
  asideOn: (title) => `Conversa interna sobre ${title}`,
  endOf: (title) => `Encerramento da conversa com ${title}`,
  closeOf: (title) => `Fechamento da sessão com ${title}`,
  actOn: (title) => `Alteração na conversa com ${title}`,
  copy: 'Copiar',
  copied: 'Copiado',

  openItems: 'Atendimentos abertos',
  waitingCount: counting('pt-BR', {
    one: '# visitante esperando',
    many: '# de visitantes esperando',
    other: '# visitantes esperando',
  }),
  nobodyWaiting: 'Ninguém está esperando',
  nobodyWaitingHint:
    'Novas conversas aparecem aqui automaticamente, primeiro as que esperam há mais tempo. Assuma uma para responder.',
  moreWaiting: counting('pt-BR', { other: 'e mais #' }),
  loadingItems: 'Carregando atendimentos',
  isNew: 'Nova',
  isBack: 'De volta à fila',
  waitingSince: { pick: 'Esperando há', reopen: 'Sem mensagens há' },
  myItems: 'Meus atendimentos',
  myItemsHint: 'São seus até que os visitantes voltem a escrever. Abra um para escrever antes.',
  isWaiting: 'À espera do visitante',
  take: { pick: 'Assumir', reopen: 'Abrir' },
  takingIt: { pick: 'Assumindo…', reopen: 'Abrindo…' },
  dismiss: 'Dispensar',
  takenBy: (agent) => `${agent || 'Outra pessoa'} já está com esta conversa.`,

  states: {
    new: 'Nova',
    open: 'Aberta',
    active: 'Ativa',
    waiting: 'Em espera',
    'wrap-up': 'Finalização',
    closed: 'Fechada',
  },
  startedAt: (time) => `Início: ${time}`,
  waited: (elapsed) => `espera: ${elapsed}`,
  answersBefore: 'Respostas iniciais',
  answersAfter: 'Respostas finais',
  rating: 'Avaliação',
  ratedAs: (rating) => `${rating} de 5`,
  facts: 'Sobre esta conversa',
  factState: 'Situação',
  factStarted: 'Início',
  factWaited: 'Espera',
  factWorkstream: 'Área',
  factPage: 'Página',
  factDevice: 'Dispositivo',
  factLanguage: 'Idioma',

  rows: {
    bot: (name) => `${name} (bot)`,
    written: {
      note: { label: 'Nota privada', spoken: (name) => `Nota privada de ${name}:` },
      aside: { label: 'Conversa interna', spoken: (name) => `${name} disse na conversa interna:` },
    },
    notices: {
      'consult-asked': (name) => `${colleague(name)} recebeu um pedido de consulta`,
      'consult-accepted': (name) => `${colleague(name)} aceitou a consulta`,
      'consult-declined': (name) => `${colleague(name)} recusou a consulta`,
      'consult-missed': (name) => `${colleague(name)} não respondeu a tempo`,
      'consult-agent-gone': (name) => `${colleague(name)} não está mais aqui para responder`,
      'consult-cancelled': (name) => `Pedido de consulta cancelado: ${colleague(name)}`,
      'consult-ended': (name) => `Consulta encerrada: ${colleague(name)}`,
      'consultant-left': (name) => `${colleague(name)} não acompanha mais a conversa`,
    },
  },

  writing: {
    message: { label: 'Mensagem', hint: 'Escreva ao visitante', send: 'Enviar' },
    note: { label: 'Nota', hint: 'Só a sua equipe vê isto', send: 'Adicionar nota' },
    aside: {
      label: 'Conversa interna',
      hint: 'Sua equipe vê isto, também mais tarde; o visitante, nunca',
      send: 'Enviar à equipe',
    },
  },
  writeWhat: 'O que escrever',
  onlyNotes: 'A conversa foi encerrada. Você ainda pode adicionar notas.',

  end: 'Encerrar',
  close: 'Fechar sessão',
  cancel: 'Cancelar',
  endQuestion: (title) => `Encerrar a conversa com ${title}?`,
  endMeans: (title) =>
    `${title} verá que você a encerrou, e ninguém mais poderá escrever mensagens. Você ainda pode adicionar notas até fechar a sessão.`,
  closeQuestion: (title) => `Fechar a sessão com ${title}?`,
  closeMeans: {
    live: 'A conversa continua: ela volta ao seu lugar na fila, e qualquer atendente pode assumi-la. Se já terminou, encerre-a.',
    persistent: 'A conversa continua: ela espera até que o visitante volte a escrever. Se já terminou, encerre-a.',
  },
  endFailed: (reason) => `A conversa não foi encerrada. ${reason}`,
  closeFailed: (reason) => `A sessão não foi fechada. ${reason}`,
};
