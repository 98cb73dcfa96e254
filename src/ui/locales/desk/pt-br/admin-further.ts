/** What is read in Brazilian Portuguese at the administration of the accounts of others, of what agents have at hand, of previews, and of how long things are kept. */
import type { AdminWords } from '../admin/strings.ts';

export const accounts: AdminWords['accounts'] = {
  link: 'Convite ou nova senha',
  linkMeans: (name) =>
    `Com um link que funciona uma vez, ${name} define a própria senha. Até lá vale a atual, se houver.`,
  saveFirst: (name) =>
    `${name} ainda não foi salvo. Salve suas alterações primeiro; depois será possível convidar aqui.`,
  yourself: 'É você. Sua senha e onde você está conectado ficam em Configurações.',
  noPasswords: 'Aqui ninguém entra com senha, então não há link para criar.',
  email: 'Enviar por e-mail a este endereço (pode ficar vazio)',
  emailWrong: 'Isto não é um endereço de e-mail. Deixe vazio para entregar o link você mesmo.',
  make: 'Criar um link',
  making: 'Criando um link…',
  theLink: (name) => `Link para ${name}`,
  holds: (until) =>
    `Funciona uma vez, até ${until}. Quem o tiver pode entrar como essa pessoa. Ele só é mostrado agora; outro o deixa sem valor.`,
  mailed: (email) => `Enviado para ${email}.`,
  notMailed: (email) => `Não foi enviado para ${email}: nenhum e-mail sai daqui agora. Entregue o link você mesmo.`,
  copy: 'Copiar o link',
  copied: 'Copiado',
  notCopied: 'Selecione e copie à mão: o navegador não permitiu.',
  notMade: (reason) => `Nenhum link foi criado. ${reason}`,
  gone: 'Essa pessoa não está mais aqui: alguém a removeu da configuração.',
  signIns: 'Onde essa pessoa está conectada',
  nowhere: 'Em lugar nenhum agora.',
  everywhereDone: 'Desconectada em todo lugar.',
  notDone: (reason) => `Não foi possível. ${reason}`,
  notListed: (reason) => `Não dá para saber agora. ${reason}`,
};

const count = new Intl.NumberFormat('pt-BR');

export const library: AdminWords['library'] = {
  sections: { replies: 'Respostas rápidas', articles: 'Artigos' },
  means: {
    replies: 'O que todos do site inserem nas mensagens com uma barra. Vale assim que é salvo aqui.',
    articles: 'O que os atendentes encontram, leem e enviam ao lado das conversas. Vale assim que é salvo aqui.',
  },
  saveSiteFirst: 'Salve primeiro o site. Depois disso, escreva aqui o que é dele.',
  unsaved: 'Não salvo',
  find: { replies: 'Buscar uma resposta rápida', articles: 'Buscar artigos' },
  make: { replies: 'Nova resposta rápida', articles: 'Novo artigo' },
  loading: { replies: 'Carregando as respostas rápidas…', articles: 'Carregando os artigos…' },
  noneYet: { replies: 'Ainda não há respostas rápidas para todos.', articles: 'Este site ainda não tem artigos.' },
  noneFound: (query) => `Nada tem todas as palavras de “${query}”. Tente menos palavras, ou outras.`,
  failed: (reason) => `Não é possível mostrar isto agora. ${reason}`,
  language: 'Idioma',
  languageHint: {
    replies: 'Um código como en, de ou pt-BR; vazio se vale para qualquer um.',
    articles: 'Um código como en, de ou pt-BR. Os artigos são buscados pelas palavras do idioma deles.',
  },
  languageWrong: 'Isto não é um código de idioma. Escreva um como en, de ou pt-BR.',
  textHint: {
    replies: '{visitor}, {agent} e {site} viram nomes. Escreva {{ e }} para chaves.',
    articles: '**forte**, *ênfase*, listas com “- ” e [palavras](https://…) para links.',
  },
  room: (used, max) => `${count.format(used)} de ${count.format(max)} caracteres`,
  saved: (title) => `Salvo: ${title}`,
  removed: (title) => `Excluído: ${title}`,
  discard: 'Descartar as alterações',
};

export const previews: AdminWords['previews'] = {
  preview: 'Prévia',
  previewMeans: 'Como o console a mostraria, com uma conversa inventada. Salva ou não.',
  spoken: (text) => `Lida em voz alta: ${text}`,
  alertMeans: 'A faixa junto ao status mantém o próprio texto; este é o título quando o sistema a mostra.',
  sample: {
    name: 'Rosa Marques',
    message: 'Olá, ainda posso mudar o endereço do meu pedido?',
    answer: 'Pedido 4711',
    caseTitle: 'Vaso quebrado na entrega',
    queue: 'Atendimento',
    workstream: 'Chat ao vivo',
    page: 'https://shop.example/large-planter',
  },

  messagesPreview: 'O que os visitantes leem',
  messagesMean: 'Cada mensagem como os visitantes de um idioma a leem, com nomes e números inventados, salva ou não.',
  everybody: 'Os visitantes de todos os idiomas leem o texto do próprio chat.',
  message: 'Mensagem',
  text: 'Texto',
  own: 'o texto do próprio chat',
  notTold: 'não é informado',
  from: (language) => `texto em ${language}`,
  sampleAgent: 'Maya',
  sampleSupervisor: 'Ingrid',
};

export const retention: AdminWords['retention'] = {
  heading: 'O que é apagado, e quando',
  wrong: (min, max) => `Um número inteiro de dias, de ${count.format(min)} a ${count.format(max)}.`,
  conversationsForGood: 'O que foi dito é guardado para sempre, a menos que a administração o apague.',
  conversationsGo: (date) =>
    `O que foi dito em conversas fechadas antes de ${date} é apagado logo depois de salvar, com notas, respostas, nomes e arquivos; a partir daí, dia após dia. Que houve uma conversa, quando e quem a atendeu, permanece.`,
  filesStay: 'Os arquivos são apagados com a conversa deles.',
  filesGo: (date) =>
    `Os arquivos enviados antes de ${date} são apagados logo depois de salvar, também os de conversas em andamento.`,
  filesAreLater: 'Aqui o prazo dos arquivos é maior que o das conversas: eles são apagados com elas.',
  forever: 'Só um backup traz de volta.',
};
