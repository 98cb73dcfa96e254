/** What is read in Japanese at the administration of the accounts of others, of what agents have at hand, of previews, and of how long things are kept. */
import type { AdminWords } from '../admin/strings.ts';

export const accounts: AdminWords['accounts'] = {
  link: '招待または新しいパスワード',
  linkMeans: (name) =>
    `1回だけ使えるリンクで、${name}さんが自分のパスワードを設定します。それまでは、今のパスワードがあればそのまま使えます。`,
  saveFirst: (name) => `${name}さんはまだ保存されていません。先に変更を保存すると、ここから招待できます。`,
  yourself: 'これはあなたです。パスワードとログイン中の場所は設定にあります。',
  noPasswords: 'ここではパスワードでログインしないため、リンクは必要ありません。',
  email: 'このアドレスにメールで送る（空欄可）',
  emailWrong: 'メールアドレスではありません。リンクを自分で渡す場合は空欄にしてください。',
  make: 'リンクを作成',
  making: 'リンクを作成しています…',
  theLink: (name) => `${name}さんのリンク`,
  holds: (until) =>
    `${until}まで、1回だけ使えます。リンクを知っている人は本人としてログインできます。表示されるのは今だけで、別のリンクを作ると無効になります。`,
  mailed: (email) => `${email}に送信しました。`,
  notMailed: (email) =>
    `${email}には送信されませんでした。今はここからメールを送れません。リンクを自分で渡してください。`,
  copy: 'リンクをコピー',
  copied: 'コピーしました',
  notCopied: 'ブラウザーが許可しませんでした。選択して手動でコピーしてください。',
  notMade: (reason) => `リンクは作成されませんでした。${reason}`,
  gone: 'この担当者はもういません。設定から削除されています。',
  signIns: 'ログイン中の場所',
  nowhere: '現在はありません。',
  everywhereDone: 'すべての場所でログアウトしました。',
  notDone: (reason) => `実行できませんでした。${reason}`,
  notListed: (reason) => `現在は確認できません。${reason}`,
};

const count = new Intl.NumberFormat('ja');

export const library: AdminWords['library'] = {
  sections: { replies: '定型文', articles: '記事' },
  means: {
    replies: 'サイトの全員がスラッシュでメッセージに挿入する文です。ここで保存するとすぐに有効になります。',
    articles: '担当者がチャットの横で検索し、読み、送信する記事です。ここで保存するとすぐに有効になります。',
  },
  saveSiteFirst: '先にサイトを保存してください。そのあと、ここで書けるようになります。',
  unsaved: '未保存',
  find: { replies: '定型文を検索', articles: '記事を検索' },
  make: { replies: '新しい定型文', articles: '新しい記事' },
  loading: { replies: '定型文を読み込んでいます…', articles: '記事を読み込んでいます…' },
  noneYet: { replies: '全員用の定型文はまだありません。', articles: 'このサイトにはまだ記事がありません。' },
  noneFound: (query) => `「${query}」のすべての語を含むものはありません。語を減らすか、変えてみてください。`,
  failed: (reason) => `現在は表示できません。${reason}`,
  language: '言語',
  languageHint: {
    replies: 'en、de、pt-BR などの言語コード。どの言語でもよい場合は空欄にします。',
    articles: 'en、de、pt-BR などの言語コード。記事はその言語の語で検索されます。',
  },
  languageWrong: '言語コードではありません。en、de、pt-BR のように入力してください。',
  textHint: {
    replies: '{visitor}、{agent}、{site} は名前に置き換わります。波かっこは {{ と }} と書きます。',
    articles: '**太字**、*強調*、「- 」の箇条書き、リンクは [文字](https://…)。',
  },
  room: (used, max) => `${count.format(used)}／${count.format(max)}文字`,
  saved: (title) => `保存しました：${title}`,
  removed: (title) => `削除しました：${title}`,
  discard: '変更を破棄',
};

export const previews: AdminWords['previews'] = {
  preview: 'プレビュー',
  previewMeans: '架空のチャットで、デスクでの表示を示します。保存の有無は問いません。',
  spoken: (text) => `読み上げ：${text}`,
  alertMeans: '在席状況の横のバナーの文言は変わりません。これはシステムが表示するときのタイトルです。',
  sample: {
    name: 'ローザ・マルケス',
    message: 'こんにちは。注文のお届け先はまだ変更できますか？',
    answer: '注文4711',
    caseTitle: '配送時の鉢の破損',
    queue: 'カスタマーサービス',
    workstream: 'ライブチャット',
    page: 'https://shop.example/large-planter',
  },

  messagesPreview: 'お客様に表示される内容',
  messagesMean:
    '各メッセージがその言語のお客様にどう表示されるかを、架空の名前と数字で示します。保存の有無は問いません。',
  everybody: 'どの言語のお客様にも、チャット標準の文章が表示されます。',
  message: 'メッセージ',
  text: '文章',
  own: 'チャット標準の文章',
  notTold: '表示されません',
  from: (language) => `${language}の文章`,
  sampleAgent: 'マヤ',
  sampleSupervisor: 'イングリッド',
};

export const retention: AdminWords['retention'] = {
  heading: '消去される内容と時期',
  wrong: (min, max) => `日数は${count.format(min)}～${count.format(max)}の整数で入力してください。`,
  conversationsForGood: 'やり取りの内容は、管理者が消去しない限り、無期限に保管されます。',
  conversationsGo: (date) =>
    `${date}より前に完了したチャットの内容は、メモ、回答、名前、ファイルとともに、保存するとすぐに消去されます。その後も1日ごとに消去されます。チャットがあったこと、その日時と担当者は残ります。`,
  filesStay: 'ファイルはチャットとともに消去されます。',
  filesGo: (date) =>
    `${date}より前に送信されたファイルは、進行中のチャットのものも含め、保存するとすぐに消去されます。`,
  filesAreLater: 'ファイルの保管期間がチャットより長くなっています。ファイルはチャットとともに消去されます。',
  forever: '消去した内容は、バックアップからしか復元できません。',
};
