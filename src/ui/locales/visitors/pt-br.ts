/** What visitors read, in Brazilian Portuguese. */
import { title, told } from '../../../core/transcript/words/pt-br.ts';
import { counting } from '../counting.ts';
import type { VisitorWords } from './words.ts';

export const widget: VisitorWords['widget'] = {
  panel: 'Chat',
  heading: 'Converse com a gente',
  minimise: 'Minimizar',
  newStatus: 'Respondemos por aqui mesmo',
  connectingStatus: 'Conectando…',
  openStatus: 'Já atendemos você…',
  activeStatus: 'está falando com você',
  waitingStatus: 'Escreva quando quiser para continuar',
  endedStatus: 'Conversa encerrada',
  errorStatus: 'Indisponível',
  greeting: 'Como podemos ajudar?',
  greetingText: 'Escreva para nós e alguém da nossa equipe responderá aqui.',
  errorHeading: 'Não podemos conversar agora',
  inLine: 'Você está na fila: quem ficar livre primeiro vai atender você. Pode continuar escrevendo.',
  place: counting('pt-BR', { other: 'Você é o número # da fila. Pode continuar escrevendo.' }),
  wait: counting('pt-BR', {
    one: 'A espera é de cerca de # minuto.',
    many: 'A espera é de cerca de # de minutos.',
    other: 'A espera é de cerca de # minutos.',
  }),
  message: 'Mensagem',
  placeholder: 'Escreva uma mensagem…',
  reconnecting: 'Conexão perdida. Reconectando…',
  offline: 'Você está sem conexão. O que escrever será enviado quando ela voltar.',
  unreachable: 'Não conseguimos acessar o chat agora. Tentando de novo…',
  tryNow: 'Tentar agora',
  tryAgain: 'Tentar de novo',
  end: 'Encerrar conversa',
  endShort: 'Encerrar',
  endQuestion: 'Encerrar esta conversa?',
  endConsequence: 'Ninguém mais poderá escrever nela. Você ainda poderá lê-la aqui e começar uma nova quando quiser.',
  keepTalking: 'Continuar conversando',
  endedText: 'Esta conversa foi encerrada. Você ainda pode lê-la aqui.',
  startNew: 'Começar uma nova conversa',
};

const outdated = 'Esta página está desatualizada. Recarregue-a e tente de novo.';
const busy = 'Estamos com muito movimento agora. Tente de novo daqui a pouco.';
const ours = 'Algo deu errado do nosso lado. Tente de novo daqui a pouco.';
const signIn = 'Sua sessão expirou. Entre e tente de novo.';
const lost = 'A conexão caiu. Ela será restabelecida automaticamente.';
const notHere = 'O chat não está configurado para este site.';
const tooMuch = 'Foi muita coisa de uma vez. Tente de novo daqui a pouco.';

const over = 'Esta conversa foi encerrada.';
const unasked = 'Responda primeiro às perguntas.';

export const talk: VisitorWords['talk'] = {
  transcript: 'Mensagens',
  loading: 'Carregando mensagens',
  loadingEarlier: 'Carregando mensagens anteriores…',
  newMessages: 'Mensagens novas',
  ...told,
  visitorNumber: (number) => `Visitante ${number}`,
  says: (name) => `${name} disse:`,
  sending: 'Enviando…',
  sent: 'Enviada',
  seen: 'Vista',
  typing: (name) => `${name} está digitando`,
  typingTogether: (names) => `${names} estão digitando`,
  notSent: 'Não enviada',
  resend: 'Enviar de novo',
  edit: 'Editar',
  discard: 'Descartar',
  problems: {
    'bad-frame': outdated,
    'frame-too-large': 'É longo demais para enviar.',
    'hello-expected': ours,
    'hello-timeout': lost,
    'unsupported-version': outdated,
    'origin-not-allowed': 'O chat não está ativado para este site.',
    'unknown-site': notHere,
    'unknown-workstream': notHere,
    'out-of-hours': 'Não há ninguém para responder agora. Tente de novo em nosso horário de atendimento.',
    'queue-full': 'Toda a nossa equipe está ocupada e já há muita gente esperando. Tente de novo mais tarde.',
    'consent-required': 'Concorde primeiro com o aviso.',
    'answers-required': unasked,
    'answer-invalid': unasked,
    'survey-over': over,
    'survey-answered': over,
    'not-authenticated': signIn,
    'identity-required': signIn,
    'token-expired': signIn,
    'too-many-sockets': 'O chat está aberto em janelas demais. Feche algumas e tente de novo.',
    'too-many-subscriptions': 'Há conversas demais abertas. Feche algumas e tente de novo.',
    'unknown-conversation': 'Esta conversa não foi encontrada.',
    'unknown-command': outdated,
    'invalid-command': outdated,
    'not-allowed': 'Isso não é possível aqui.',
    'wrong-state': 'Isso não é possível no momento.',
    'conversation-ended': over,
    'conversation-exists': 'Você já tem uma conversa aqui.',
    'text-empty': 'Não há nada para enviar.',
    'text-too-long': 'O texto tem mais de 6.000 caracteres.',
    'text-malformed': 'O texto contém um caractere danificado.',
    'id-conflict': ours,
    consumed: ours,
    'lane-gap': ours,
    'rate-limited': tooMuch,
    'rate-abused': tooMuch,
    overloaded: busy,
    unavailable: busy,
    'going-away': lost,
    'slow-reader': lost,
    'no-pong': lost,
    internal: ours,
    stopped: 'O chat foi fechado antes que isso fosse enviado.',
  },
  send: 'Enviar',
  charactersLeft: counting('pt-BR', {
    one: 'Resta # caractere',
    many: 'Restam # de caracteres',
    other: 'Restam # caracteres',
  }),
  charactersTooMany: counting('pt-BR', {
    one: '# caractere a mais',
    many: '# de caracteres a mais',
    other: '# caracteres a mais',
  }),
  cancel: 'Cancelar',
};

export const front: VisitorWords['front'] = {
  notice: 'Aviso',
  agree: 'Li e concordo',
  agreeFirst: 'Concorde com o aviso acima antes de enviar sua mensagem.',
  closedStatus: 'Fora do horário de atendimento',
  closedHeading: 'Não há ninguém aqui agora',
  closedText: (opens) => (opens === undefined ? 'Volte mais tarde.' : `Voltamos: ${opens}.`),
  awayText: 'Não há ninguém aqui agora. Escreva mesmo assim: respondemos assim que voltarmos.',
};

export const tools: VisitorWords['tools'] = {
  dismiss: 'Fechar',
  sounds: 'Sons',
  masked: 'Parte desta mensagem foi ocultada',
  emoji: 'Emojis',
  faces: 'Rostos',
  hands: 'Mãos',
  signs: 'Corações e coisas',
};

export const files: VisitorWords['files'] = {
  attach: 'Anexar arquivos',
  drop: 'Solte arquivos para anexá-los',
  chosen: 'Arquivos para enviar',
  remove: (name) => `Remover ${name}`,
  retry: (name) => `Tentar ${name} novamente`,
  uploading: 'Enviando…',
  ready: 'Pronto para enviar',
  meant: 'Será enviado assim que o carregamento terminar',
  open: (name) => `Abrir ${name}`,
  save: (name) => `Salvar ${name}`,
  notLoaded: 'Não é possível carregar agora.',
  some: counting('pt-BR', { one: '# arquivo', many: '# de arquivos', other: '# arquivos' }),
  problems: {
    'unknown-file': () => 'Este arquivo não está mais aqui. Escolha-o de novo.',
    'too-many-files': () => 'São arquivos demais. Envie menos de cada vez.',
    'file-empty': () => 'Este arquivo está vazio.',
    'file-too-large': (size) => `Este arquivo é grande demais. Ele pode ter no máximo ${size}.`,
    'file-not-allowed': () => 'Arquivos deste tipo não podem ser enviados.',
  },
  failed: 'Não foi possível carregar o arquivo.',
};

export const transcript: VisitorWords['transcript'] = {
  menu: 'Mais',
  download: 'Baixar a conversa',
  downloadText: 'Baixar como texto simples',
  preparing: 'Reunindo a conversa…',
  cancel: 'Cancelar',
  failed: 'Não foi possível buscar a conversa inteira, por isso o arquivo não foi criado.',
  tryAgain: 'Tentar de novo',
  title,
  site: 'Site',
  made: 'Baixada em',
  timeZone: 'Fuso horário',
  notSent: 'Não enviada',
};
