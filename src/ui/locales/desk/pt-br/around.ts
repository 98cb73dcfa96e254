/** What people of the desk read in Brazilian Portuguese around their sessions: settings, panes and tabs, notifications. */
import { counting } from '../../counting.ts';
import type { DeskWords } from '../words.ts';

const texts = counting('pt-BR', { one: '# texto', many: '# de textos', other: '# textos' });
const files = counting('pt-BR', { one: '# arquivo', many: '# de arquivos', other: '# arquivos' });

export const settings: DeskWords['settings'] = {
  settings: 'Configurações',
  language: 'Idioma',
  browserLanguage: (language) => `Igual ao navegador: ${language}`,
  theme: 'Aparência',
  themes: { auto: 'Igual ao sistema', light: 'Clara', dark: 'Escura' },
  density: 'Densidade',
  densities: { comfortable: 'Confortável', compact: 'Compacta' },
  hint: 'Para este navegador, em todas as janelas.',
  keys: 'Teclas',
  keyNames: {
    search: 'Busca e comandos',
    session: 'Uma sessão, pela posição',
    home: 'Início',
    'next-unread': 'Próxima sessão com novidades',
    close: 'Fechar a sessão em primeiro plano',
    minimise: 'Painel de comunicação: reduzir ou ampliar',
    offer: 'O que espera resposta',
    accept: 'Aceitar o que é oferecido',
    decline: 'Recusar o que é oferecido',
  },
  fieldKeys: {
    send: 'Enviar a mensagem',
    'new-line': 'Uma nova linha',
    'quick-replies': 'Respostas rápidas',
    'open-beside': 'Abrir ao lado o que está na lista',
    leave: 'Sair do que está aberto',
  },
  keyLabels: { Alt: 'Alt', Control: 'Ctrl', Meta: '⌘', Shift: 'Shift', Enter: 'Enter', Escape: 'Esc' },
  profile: {
    heading: 'Você neste site',
    name: 'Nome',
    login: 'Nome de acesso',
    role: 'Função',
    roles: { agent: 'Agente', bot: 'Bot', supervisor: 'Supervisão', admin: 'Administração' },
    site: 'Site',
    queues: 'Filas',
    byAdmin: 'Quem define isso é a administração.',
    failed: (reason) => `Não é possível mostrar isso agora. ${reason}`,
  },
};

export const workspace: DeskWords['workspace'] = {
  sessionPanel: 'Painel de sessões',
  places: {
    work: 'Atendimentos',
    ongoing: 'Conversas em andamento',
    wallboard: 'Painel de indicadores',
    administration: 'Administração',
    audit: 'Registro de auditoria',
  },
  placeLoading: 'Carregando…',
  placeMissing: 'Não foi possível carregar esta parte. Verifique a conexão ou recarregue a página.',
  tryAgain: 'Tentar novamente',
  kinds: { contact: 'Contato', case: 'Caso' },
  tabs: { conversation: 'Conversa', knowledge: 'Conhecimento' },
  tabMissing:
    'Esta página precisa de uma informação que ainda falta nesta conversa. A página aparece aqui assim que a informação chegar.',
  tabLoading: (name) => `Carregando ${name}…`,
  tabSlow: 'A página está demorando. Talvez esteja fora do ar ou não permita ser exibida aqui.',
  tabBlocked:
    'A página não pode ser exibida aqui: o console foi aberto antes de ela ser permitida, ou ela vem do mesmo lugar que o console. Recarregue o console ou abra a página em uma janela própria.',
  tabReload: 'Recarregar',
  tabInWindow: 'Abrir em nova janela',
  tabsOf: 'Abas desta sessão',
  talkPanel: 'Painel de comunicação',
  talkWidth: 'Largura do painel de comunicação',
  widthInPx: counting('pt-BR', { one: '# pixel', many: '# de pixels', other: '# pixels' }),
  newMessages: counting('pt-BR', {
    one: '# mensagem nova',
    many: '# de mensagens novas',
    other: '# mensagens novas',
  }),
  sides: { talk: 'Mensagens', page: 'Detalhes' },
  whichSide: 'O que fica à frente',

  closeIt: 'Fechar',
  closeMeansEnd:
    'A conversa terminou. Fechar a sessão a fecha de vez: depois disso não é mais possível adicionar notas.',
  withUnsent: (means) => `${means} O que você escreveu aqui e não enviou continuará sem ser enviado.`,
  closing: 'Fechando…',
  closesLater: 'Não há conexão. Isto será feito assim que ela voltar.',

  nothingKept:
    'Este navegador não guarda nada para esta página, pois o armazenamento está bloqueado ou cheio. O que você escrever e não enviar se perde quando a página for recarregada ou fechada.',
  filesUnkept:
    'Nem todos os arquivos que você escolheu podem ser guardados neste navegador. Os que não podem se perdem se a página for recarregada ou fechada antes de serem enviados.',
  signOutDrafts: (written, chosen) => {
    if (chosen === 0) return `Você escreveu ${texts(written)} e não ${written === 1 ? 'o' : 'os'} enviou.`;
    if (written === 0) return `Você escolheu ${files(chosen)} e não ${chosen === 1 ? 'o' : 'os'} enviou.`;
    return `Você escreveu ${texts(written)}, escolheu ${files(chosen)} e não os enviou.`;
  },
  signOutStays:
    'O que você mantiver fica neste navegador, onde outras pessoas que usam este computador poderiam encontrá-lo.',
  signOutFilesLost: 'Os arquivos que este navegador não consegue guardar serão perdidos.',
};

export const notifications: DeskWords['notifications'] = {
  list: 'Notificações',
  titles: {
    incoming: 'Nova conversa',
    returning: 'Conversa retomada',
    escalation: 'Conversa escalada',
    'bot-escalation': 'Escalada por um bot',
    transfer: 'Pedido de transferência',
    consult: 'Pedido de consulta',
    assigned: 'Conversa atribuída a você',
    'supervisor-assigned': 'A supervisão atribuiu uma conversa a você',
    'case-assigned': 'Caso atribuído a você',
    sentiment: 'Um visitante precisa de atenção urgente',
  },
  alerts: {
    missed: 'Você perdeu uma conversa',
    declined: 'Você recusou uma conversa',
    'session-limit': 'Você tem dez sessões',
  },
  fields: {
    name: 'Nome',
    queue: 'Fila',
    workstream: 'Área',
    case: 'Caso',
    language: 'Idioma',
    page: 'Página',
    device: 'Dispositivo',
    waited: 'Espera',
  },
  field: (name, value) => `${name}: ${value}`,
  caseNumber: (number) => `Caso ${number}`,
  appears: (title, about) => `${title}: ${about}`,
  open: 'Abrir',
  seen: 'Ciente',
  dismiss: (title) => `Dispensar: ${title}`,
  more: counting('pt-BR', { other: 'e mais #' }),
  seeFailed: (reason) => `Não foi registrado. ${reason}`,
  unreadInTitle: (count, page) => `(${count}) ${page}`,

  soundBlocked: 'Não foi possível tocar um som: o navegador espera um clique seu.',
  allowSound: 'Ativar sons',

  settings: 'Notificações',
  settingsOff: 'Notificações: algo está desativado',
  sounds: 'Sons',
  playSounds: 'Tocar sons',
  volume: 'Volume',
  percent: (share) => new Intl.NumberFormat('pt-BR', { style: 'percent' }).format(share),
  playMessages: 'Tocar um som para mensagens em sessões que não estão à frente',
  testSound: 'Testar som',
  soundAllowed: 'Os sons podem ser ouvidos.',
  system: 'Notificações do sistema',
  systemHint: 'Mostram o que espera por você enquanto o console está em segundo plano, com botões para responder.',
  permission: {
    granted: 'Permitidas neste navegador.',
    default: 'Ainda não permitidas.',
    denied: 'Bloqueadas neste navegador.',
  },
  noSystem: {
    insecure: 'Elas precisam de um endereço seguro: abra o console por HTTPS.',
    unsupported: 'Este navegador não consegue mostrá-las.',
    elsewhere: 'Elas não podem ser mostradas quando o console está dentro de outra página.',
  },
  askPermission: 'Permitir notificações',
  undoDenied:
    'Para permiti-las, clique no símbolo antes do endereço desta página, mude Notificações para “Permitir” e recarregue a página.',
  testSystem: 'Testar notificação',
  testTitle: 'As notificações funcionam',
  testBody: 'É assim que o console avisa do que espera por você.',
  testFailed: 'O sistema não mostrou nada. Verifique as configurações de notificações do próprio sistema.',
  siteDecides: 'Quais notificações existem e como elas soam é definido para todo o site.',
  done: 'Concluir',
};

export const sifting: DeskWords['sifting'] = {
  filter: 'Filtrar atendimentos',
  filterHint: 'Filtrar',
  order: 'Ordem',
  orders: { waiting: 'Maior espera', newest: 'Mais recentes', title: 'Por nome' },
  shown: (shown, total) => `${shown} de ${total} à vista`,
  noneMatches: 'Nenhum corresponde.',
  showAll: 'Mostrar todos',
};
