import type { CompleteSmsCatalogue } from '../sms/words/sms-catalogue.ts';

/**
 * The words of a form in Japanese.
 *
 * @example
 * ```ts
 * useSmsComposer({ catalogue: ja });
 * ```
 */
export const ja: CompleteSmsCatalogue = {
  locale: 'ja',
  sentences: [
    // text.EMPTY
    'メッセージを入力してください。',
    // text.TOO_LONG
    'メッセージが長すぎます。{count}文字減らしてください。',
    // text.OVER_LIMIT
    '上限は{max}',
    // text.NOT_GSM7
    '次の文字を置き換えてください: {characters}',
    // text.TEMPLATE
    '二重の波かっこと各項目の値を確認してください。',
    // text.INVALID
    '受け付けられませんでした。変更してください。',
    // senderId.EMPTY
    '送信者名を入力してください。',
    // senderId.BAD_CHARACTER
    '半角の英字と数字だけを、空白なしで入力してください。',
    // senderId.LEADING_DIGIT
    '送信者名は英字で、電話番号は+で始めてください。',
    // senderId.INVALID
    '3～11文字の英数字、または国番号付きの電話番号を入力してください。',
    // recipients.EMPTY
    '電話番号を入力してください。',
    // recipients.TOO_MANY
    '電話番号は{max}件までです。',
    // recipients.AT
    '{position}番目の番号: {problem}',
    // recipients.NO_COUNTRY
    '+と国番号で始めてください。',
    // recipients.BAD_CHARACTER
    '+の後は数字だけにしてください。',
    // recipients.SHORTENED
    '省略された番号です。文字列でコピーし直してください。',
    // recipients.SEVERAL_NUMBERS
    '1行に1つの番号を入力してください。',
    // recipients.INVALID
    '有効な電話番号ではありません。数字を確認してください。',
    // send.UNCERTAIN
    '接続が切れたため、送信されたかどうか分かりません。再送信する前に送信済みメッセージを確認してください。',
    // send.NO_BALANCE
    '残高が足りません。何も送信されませんでした。',
    // send.NO_CONNECTION
    '接続できません。何も送信されませんでした。',
    // send.TOO_FAST
    'メッセージが多すぎます。何も送信されませんでした。',
    // send.REFUSED
    'サービスが拒否しました。何も送信されませんでした。',
    // send.STOPPED
    '送信が途中で止まりました。続けるにはもう一度送信してください。',
    // send.SENT
    '送信されました。詳細は送信済みメッセージにあります。',
    // send.DUPLICATE
    'このメッセージは送信済みのため、再送信されませんでした。',
    // count
    '{count}通分',
    // left
    '残り{count}文字',
    // special
    '特殊文字',
    // remove
    '{count}文字減らすと1通分節約できます{saved}',
    // replace
    '特殊文字を置き換えると{count}通分節約できます{saved}',
    // unpriced
    '{count}件の番号は料金不明',
    // outcome.accepted
    '送信済み',
    // outcome.blocked_country
    '未送信: この国には送信できません',
    // outcome.failed
    '未送信',
    // list
    '{first}、{next}',
  ],
};
