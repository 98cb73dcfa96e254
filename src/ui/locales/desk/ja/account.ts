/** What people of the desk read in Japanese of their own account. */
import type { DeskWords } from '../words.ts';

export const account: DeskWords['account'] = {
  signIns: 'サインインしている場所',
  thisOne: 'ここ',
  device: (browser, system) =>
    browser && system ? `${system}の${browser}` : (browser ?? system ?? '不明なブラウザー'),
  since: (when) => `${when}から`,
  lastUsed: (when) => `最終使用：${when}`,
  signOutOf: (device) => `サインアウト：${device}`,
  signOutEverywhere: 'すべての場所でサインアウト',
  signedOut: (device) => `サインアウトしました：${device}`,
  loading: '読み込み中…',
  tryAgain: 'もう一度試す',
  changePassword: 'パスワードを変更',
  formerPassword: '現在のパスワード',
  newPassword: '新しいパスワード',
  passwordHint: '互いにも自分にも関係のない単語をいくつか並べると、覚えやすく推測されにくくなります。',
  formerMissing: '現在のパスワードを入力してください。',
  formerWrong: '現在のパスワードと違います。',
  weak: {
    long: 'パスワードとしては長すぎます。',
    common: '似たものを多くの人が選んでいます。もっと珍しいものにしてください。',
    personal: 'ほかの人も知っている内容です。自分と関係のないものにしてください。',
  },
  tooShort: (min) => `パスワードは${min}文字以上です。`,
  passwordChanged: 'パスワードを変更しました。ほかの場所ではサインアウトされています。',
  cancel: 'キャンセル',
  setPasswordHeading: 'パスワードを設定',
  whose: (name, login) => `${name}さん用です。${login}としてサインインします。`,
  reading: 'お待ちください…',
  setPassword: 'パスワードを設定してサインイン',
  settingPassword: 'サインイン中…',
  toSignIn: 'サインインへ',
  signInWith: (provider) => `${provider}でログイン`,
  turnedAway: {
    cancelled: 'ログインはキャンセルされました。',
    unknown:
      'このアカウントに当たる人が登録されていません。管理者に追加を依頼するか、別のアカウントでログインしてください。',
    expired: '時間がかかりすぎたか、別のウィンドウで始められました。もう一度お試しください。',
    unavailable: 'ログイン先のサービスに接続できません。しばらくしてからもう一度お試しください。',
    failed: 'ログインできませんでした。もう一度お試しいただくか、管理者にお知らせください。',
  },
};
