/** What is read in Japanese at the administration of the accounts of others, and of what agents have at hand. */
import type { AdminWords } from '../admin/strings.ts';

export const accounts: AdminWords['accounts'] = {
  link: '招待または新しいパスワード',
  linkMeans: (name) =>
    `1回だけ使えるリンクで、${name}さんが自分のパスワードを設定します。それまでは、今のパスワードがあればそのまま使えます。`,
  saveFirst: (name) => `${name}さんはまだ保存されていません。先に変更を保存すると、ここから招待できます。`,
  yourself: 'これはあなたです。パスワードとログイン中の場所は設定にあります。',
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
  otherSite: (own) =>
    `あなたは${own}の担当で、そのサイトの担当者が使うものを書きます。このサイトのものは、そのサイトのスーパーバイザーと管理者が書きます。`,
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
