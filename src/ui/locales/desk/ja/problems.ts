/** What is read in Japanese of what is wrong with a configuration. */
import { counting } from '../../counting.ts';
import type { AdminProblemStrings } from '../admin/problems.ts';

export const words: AdminProblemStrings = {
  space: '',
  quote: (text) => `「${text}」`,
  list: counting('ja', { other: '#件のリスト' }),
  object: 'オブジェクト',
  here: (value) => `現在の値は${value}です。`,
  meant: (what) => `${what}のことですか？`,
  types: {
    object: 'オブジェクト',
    array: 'リスト',
    string: 'テキスト（ファイルでは引用符で囲みます）',
    integer: '整数',
    boolean: 'true または false',
  },
  forms: {
    identifier: '英小文字、数字、ハイフンを64文字以内で使い、先頭は英小文字か数字にしてください。',
    'web-address': 'https:// または http:// で始まるアドレスを入力してください。',
    'https-address': 'https:// で始まるアドレスを入力してください。',
    origin:
      'https://shop.example のように、ページのオリジンだけを入力してください。パス、末尾のスラッシュ、ワイルドカードは使えません。',
    link: 'https://、mailto:、tel: のいずれかで始まるアドレスを入力してください。',
    picture: 'https:// で始まるアドレスか、/team/ana.jpg のようなページのパスを入力してください。',
    email: 'ana@shop.example のようなメールアドレスを入力してください。',
    'password-hash': '`parlor hash-password` が表示する、scrypt$ で始まる行を使ってください。',
    time: '00:00～24:00の時刻を、時も分も2桁で入力してください。',
    date: '2026-12-25 のように日付を入力してください。',
    character: '次のいずれかを使ってください：# * + = ~ % ? ! × • ● ■ █ ░',
    'file-type': 'image/png や application/pdf など、ファイルの内容から判別できるメディアタイプを使ってください。',
    own: '書き方が正しくありません。',
  },
  kinds: {
    type: (given, { here }) => `${here(given)}${words.types[given.expected]}にしてください。`,
    form: (given, { here, n }) =>
      `${here(given)}${given.max === undefined ? words.forms[given.form] : `${n(given.max)}文字以内にしてください。`}`,
    length: ({ value, min, max }, { n }) =>
      value === ''
        ? '空欄にはできません。'
        : max === undefined
          ? `${n(min)}文字以上にしてください。`
          : `${n(min)}～${n(max)}文字にしてください。`,
    range: (given, { here, amount }) =>
      `${here(given)}${amount(given.min)}～${amount(given.max)}の範囲にしてください。`,
    choice: (given, { here, any, q, meant }) =>
      `${here(given)}${any([...given.words.map(q), ...(given.or === undefined ? [] : [words.object])])}にしてください。${meant(given)}`,
    unknown: ({ known }, { all, q }) => `この名前はここでは使えません。使えるのは${all(known.map(q))}です。`,
    mistyped: (given, { meant }) => `この名前はここでは使えません。${meant(given)}`,
    missing: () => '必須の項目がありません。入力してください。',
    'not-exactly': ({ count, exactly }, { n }) => `現在${n(count)}件です。ちょうど${n(exactly)}件にしてください。`,
    'too-few': ({ count, min }, { n }) => `現在${n(count)}件です。${n(min)}件以上にしてください。`,
    'too-many': ({ count, max }, { n }) => `現在${n(count)}件です。${n(max)}件以内にしてください。`,
    invalid: () => 'この内容は正しくありません。',

    address: (given, { here, q }) =>
      `${here(given)}アドレスとして使えません。${given.like === undefined ? '' : `${q(given.like)}のように入力してください。`}`,
    twice: ({ value }, { v }) => `${v(value)}が2回使われています。それぞれ別の値にしてください。`,
    either: ({ names: [one, other] }, { f }) => `${f(one)}と${f(other)}のどちらか一方だけを入力してください。`,
    'no-key': () => '公開鍵として使えません。RSA（2,048ビット以上）、P-256、Ed25519のいずれかのPEM（SPKI）が必要です。',
    'no-site': (given, { v, meant }) => `サイト${v(given.value)}はありません。${meant(given)}`,
    powerless: () => '権限を持てるのはスーパーバイザーと管理者だけです。権限を外すか、別の役割を選んでください。',
    'nobody-signed-in': (_, { f }) =>
      `継続のチャットでは、お客様が誰か分かる必要があります。サイトに${f('identity')}を設定するか、ここで${f('allowsAnonymous')}をオンにしてください。`,

    zone: ({ zone }, { q }) => `タイムゾーン${q(zone)}はありません。Europe/Lisbon のような名前を使ってください。`,
    'no-date': ({ date }, { q }) => `${q(date)}は暦にない日付です。`,
    'date-twice': ({ date }, { q }) => `${q(date)}が2回あります。時間を1つの例外にまとめてください。`,

    'no-queue': (given, { v, meant }) => `サイトにキュー${v(given.value)}はありません。${meant(given)}`,
    'same-queue': ({ value }, { v }) => `${v(value)}は、すでに待っているキューです。別のキューを選んでください。`,
    'offers-nothing': () => '担当者が自分で選ぶチャットは、誰にも打診されません。別の対応を選んでください。',
    'needs-queue': (_, { f, o }) =>
      `${o('action', 'queue')}の場合はキューを指定し、それ以外の場合は${f('queue')}を空欄にしてください。`,

    'notice-untold': () => 'お知らせの文章がありません。少なくとも1つの言語で入力してください。',
    'notice-versionless': (_, { f }) =>
      `お知らせの文章はありますが、お知らせの設定がありません。先に${f('notice')}とそのバージョンを設定してください。`,
    'no-language': ({ value }, { v }) =>
      `${v(value)}は言語コードではありません。en、ja、pt-BR のように入力してください。`,
    'language-twice': ({ value }, { v }) => `言語${v(value)}が2回あります。1か所にまとめてください。`,
    'others-twice': () => 'ほかの言語のお客様に表示できる言語は1つだけです。ほかの言語ではオフにしてください。',
    'no-plural': ({ language, forms }, { q, f, all }) =>
      `言語${q(language)}にこの複数形はありません。あるのは${all(forms.map(f))}です。`,
    placeholder: (given, { meant }) =>
      `{${given.name}} に入るものがありません。${given.meant === undefined ? 'このメッセージにプレースホルダーはありません。' : meant(given, (word) => `{${word}}`)}波かっこを表示するには {{ と }} を使います。`,

    'question-untold': () => '質問文がありません。少なくとも1つの言語で入力してください。',
    choiceless: ({ kind }, { o }) => `${o('kind', kind)}には選択肢が必要です。追加してください。`,
    'choices-unwanted': (_, { o }) =>
      `選択肢を使えるのは${o('kind', 'choice')}と${o('kind', 'choices')}だけです。選択肢を削除するか、回答の形式を変えてください。`,
    'choice-twice': () => '同じ選択肢が2回あります。それぞれ別の識別子にしてください。',
    'choices-differ': ({ value }, { v }) =>
      `${v(value)}の選択肢が別のフォームと異なります。識別子が同じ質問は文章を共有するため、選択肢も同じにしてください。`,
    'choice-untold': ({ value }, { v }) => `選択肢${v(value)}の文章がありません。入力してください。`,
    'choice-unknown': ({ value }, { v }) =>
      `質問に選択肢${v(value)}はありません。質問に追加するか、ここから削除してください。`,
    'about-kind': ({ about, kind }, { o }) =>
      `${o('about', about)}の場合、回答の形式は${o('kind', kind)}にしてください。`,
    unasked: (given, { v, meant }) => `質問${v(given.value)}はどのフォームにもありません。${meant(given)}`,
    'texts-twice': ({ value }, { v }) => `質問${v(value)}の文章が2回あります。1か所にまとめてください。`,
    'asked-anyway': ({ value }, { o }) =>
      `${o('about', value)}は、このフォームで必ず尋ねられます。この質問を削除してください。`,
    'contact-persistent': () =>
      'このフォームはライブのチャット用です。継続のチャットではいつでも書き込めるので、削除してください。',
    'contact-hourless': (_, { f }) =>
      `このフォームは担当者が不在のときに使われます。ワークストリームに${f('hours')}を設定してください。`,
    'no-agent': (given, { v, meant }) => `サイトに識別子${v(given.value)}の人はいません。${meant(given)}`,

    pattern: ({ value, reason }, { v }) => `${v(value)}はパターンとして使えません：${reason}`,
    'pattern-costly': ({ value, steps, max }, { v, n }) =>
      `${v(value)}は1文字あたり${n(steps)}ステップかかります。上限は${n(max)}です。もっと簡単なパターンにしてください。`,
    'pattern-empty': ({ value }, { v }) => `${v(value)}は何もない所にも一致します。何かを隠すパターンにしてください。`,

    mailless: ({ value }, { o }) =>
      `${o('transcriptMail', value)}にはメールサーバーが必要ですが、設定されていません。起動時に読み込まれるファイルで設定します。`,
    voucherless: ({ value }, { o, f }) =>
      `${o('transcriptMail', value)}には、アドレスを保証するサイトが必要です。${f('identity')}を設定してください。`,

    'tabs-full': ({ max }, { n }) => `タブが多すぎます。チャット1件のタブは、サイトのものを含めて${n(max)}個までです。`,
    'tab-address': ({ value }, { v }) =>
      `${v(value)}は、https://crm.example/customers のようなページのアドレスではありません。https:// で始め、空白を入れず、パスより前にプレースホルダーを置かないでください。`,
    'tab-brace': ({ value }, { v }) =>
      `${v(value)}に、プレースホルダーではない波かっこがあります。%7B または %7D と書いてください。`,
    'tab-segment': ({ value }, { v }) =>
      `${v(value)}では、2つのスラッシュの間でプレースホルダーがほかの文字と並んでいます。/{visitor}/ のように単独で置くか、「?」の後ろに置いてください。`,
    'tab-placeholder': (given, { meant, all }) =>
      `プレースホルダー {${given.name}} はありません。${meant(given, (word) => `{${word}}`)}使えるのは ${all([...given.known.map((one) => `{${one}}`), '{context.…}', '{page.…}'])} です。`,

    shared: ({ value }, { v }) => `${v(value)}はほかの人がすでに使っています。1人ずつ別の値が必要です。`,
    'nowhere-back': (_, { f }) => `${f('publicUrl')}が必要です。プロバイダーからそこへ戻ります。`,
    insecure: ({ value }, { v }) => `${v(value)}は暗号化されません。https:// で始まるアドレスにしてください。`,
    credentials: () => 'アドレスに名前またはパスワードが含まれています。削除してください。',
    'well-known': () => '/.well-known/ より前だけを入力してください。',
    'no-way-in': () => 'パスワードもIDプロバイダーもないと、誰もログインできません。',
    'admin-unknown': (_, { f }) =>
      `ここではパスワードでログインできません。少なくとも1人の管理者に${f('email')}か${f('oidcSubject')}が必要です。`,

    'read-at-start': () => '変更されていますが、起動時にしか読み込まれません。サーバーを再起動してください。',
    'file-only': () => '起動時に読み込まれるファイルでのみ設定します。ここから削除してください。',
    'mode-fixed': ({ value, was }, { o }) =>
      `ワークストリームのモード${o('mode', was)}は変更できません。${o('mode', value)}には別のワークストリームを追加してください。`,
    'assign-fixed': ({ value, was }, { o }) =>
      `ワークストリームの振り分け方法${o('assign', was)}は変更できません。${o('assign', value)}には別のワークストリームを追加してください。`,
    adminless: () => '設定を再び変更できるように、管理者が少なくとも1人必要です。',

    'password-beside': () => 'パスワードとそのハッシュの両方があります。どちらかを削除してください。',
    'password-type': ({ min, max }, { n }) => `パスワードは${n(min)}～${n(max)}文字にしてください。`,
    'password-short': ({ min }, { n }) => `パスワードが短すぎます。${n(min)}文字以上にしてください。`,
    'password-long': ({ max }, { n }) => `パスワードが長すぎます。${n(max)}文字以内にしてください。`,
    'password-common': () => 'パスワードが、多くの人が選ぶものに似ています。もっと珍しいものにしてください。',
    'password-personal': () =>
      'パスワードが、この人についてほかの人も知っている内容です。この人と関係のないものにしてください。',
    'passwords-many': ({ max }, { n }) =>
      `一度に設定できるパスワードは${n(max)}個までです。2回に分けて保存してください。`,
  },
};
