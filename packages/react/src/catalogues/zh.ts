import type { CompleteSmsCatalogue } from '../sms/words/sms-catalogue.ts';

/**
 * The words of a form in Chinese.
 *
 * @example
 * ```ts
 * useSmsComposer({ catalogue: zh });
 * ```
 */
export const zh: CompleteSmsCatalogue = {
  locale: 'zh',
  sentences: [
    // text.EMPTY
    '请输入短信内容。',
    // text.TOO_LONG
    '短信太长，请删除{count}个字符。',
    // text.OVER_LIMIT
    '上限为{max}',
    // text.NOT_GSM7
    '请替换这些字符：{characters}',
    // text.TEMPLATE
    '请检查双花括号：每个收件人的每个字段都需要有值。',
    // text.INVALID
    '短信未被接受，请修改。',
    // senderId.EMPTY
    '请输入发送方名称。',
    // senderId.BAD_CHARACTER
    '只能使用英文字母和数字，不能有空格。',
    // senderId.LEADING_DIGIT
    '发送方名称以字母开头，电话号码以+开头。',
    // senderId.INVALID
    '请使用3至11个字母和数字，或带国家代码的电话号码。',
    // recipients.EMPTY
    '请输入电话号码。',
    // recipients.TOO_MANY
    '最多输入{max}个电话号码。',
    // recipients.AT
    '第{position}个号码：{problem}',
    // recipients.NO_COUNTRY
    '请以+和国家代码开头。',
    // recipients.BAD_CHARACTER
    '+后面只能是数字。',
    // recipients.SHORTENED
    '电子表格缩写了该号码，请以文本格式重新复制。',
    // recipients.SEVERAL_NUMBERS
    '每行只填一个号码，不要附加内容。',
    // recipients.INVALID
    '不是有效的电话号码，请检查数字。',
    // send.UNCERTAIN
    '连接中断，无法确定短信是否已发送。再次发送前请查看已发送的短信。',
    // send.NO_BALANCE
    '余额不足，未发送任何短信。',
    // send.NO_CONNECTION
    '没有连接，未发送任何短信。请重试。',
    // send.TOO_FAST
    '一次发送的短信太多，未发送任何短信。请稍候。',
    // send.REFUSED
    '服务拒绝了短信，未发送任何短信。',
    // send.STOPPED
    '发送提前停止。再次发送即可继续。',
    // send.SENT
    '短信已发送。详情请查看已发送的短信。',
    // send.DUPLICATE
    '该短信此前已发送，未重复发送。',
    // count
    '{count}条',
    // left
    '还可输入{count}个字符',
    // special
    '特殊字符',
    // remove
    '删除{count}个字符可节省一条{saved}',
    // replace
    '替换特殊字符可节省{count}条{saved}',
    // unpriced
    '{count}个号码没有价格',
    // outcome.accepted
    '已发送',
    // outcome.blocked_country
    '未发送：该国家被禁止',
    // outcome.failed
    '未发送',
    // list
    '{first}，{next}',
  ],
};
