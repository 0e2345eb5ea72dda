import type { CompleteSmsCatalogue } from '../sms/words/sms-catalogue.ts';

/**
 * The words of a form in Portuguese.
 *
 * @example
 * ```ts
 * useSmsComposer({ catalogue: pt });
 * ```
 */
export const pt: CompleteSmsCatalogue = {
  locale: 'pt',
  sentences: [
    // text.EMPTY
    'Escreva uma mensagem.',
    // text.TOO_LONG
    {
      one: 'A mensagem é longa demais: remova {count} caractere.',
      other: 'A mensagem é longa demais: remova {count} caracteres.',
    },
    // text.OVER_LIMIT
    'máximo {max}',
    // text.NOT_GSM7
    'Substitua estes caracteres: {characters}',
    // text.TEMPLATE
    'Verifique as chaves duplas: cada destinatário precisa de um valor para cada campo.',
    // text.INVALID
    'A mensagem não foi aceita. Altere-a.',
    // senderId.EMPTY
    'Informe um remetente.',
    // senderId.BAD_CHARACTER
    'Use apenas letras de A a Z e algarismos, sem espaços.',
    // senderId.LEADING_DIGIT
    'O remetente começa com uma letra; um número, com +.',
    // senderId.INVALID
    'Use de 3 a 11 letras e algarismos, ou um número com o código do país.',
    // recipients.EMPTY
    'Informe um número de telefone.',
    // recipients.TOO_MANY
    'Informe no máximo {max} números.',
    // recipients.AT
    'Número {position}: {problem}',
    // recipients.NO_COUNTRY
    'comece com + e o código do país.',
    // recipients.BAD_CHARACTER
    'use apenas algarismos depois do +.',
    // recipients.SHORTENED
    'uma planilha o abreviou. Copie-o como texto.',
    // recipients.SEVERAL_NUMBERS
    'um só número em cada linha, sem acréscimos.',
    // recipients.INVALID
    'não é um número válido. Verifique os algarismos.',
    // send.UNCERTAIN
    'A conexão caiu e não sabemos se a mensagem foi enviada. Verifique as mensagens enviadas antes de enviar de novo.',
    // send.NO_BALANCE
    'O saldo não é suficiente. Nada foi enviado.',
    // send.NO_CONNECTION
    'Sem conexão. Nada foi enviado. Tente de novo.',
    // send.TOO_FAST
    'Mensagens demais de uma vez. Nada foi enviado. Aguarde um momento.',
    // send.REFUSED
    'O serviço recusou a mensagem. Nada foi enviado.',
    // send.STOPPED
    'O envio terminou antes do fim. Envie de novo para continuar.',
    // send.SENT
    'A mensagem foi enviada. Veja os detalhes nas mensagens enviadas.',
    // send.DUPLICATE
    'Esta mensagem já tinha sido enviada e não foi enviada de novo.',
    // count
    { one: '{count} segmento', other: '{count} segmentos' },
    // left
    { one: 'resta {count} caractere', other: 'restam {count} caracteres' },
    // special
    'caracteres especiais',
    // remove
    {
      one: 'Remova {count} caractere para economizar um segmento{saved}',
      other: 'Remova {count} caracteres para economizar um segmento{saved}',
    },
    // replace
    {
      one: 'Substitua os caracteres especiais para economizar {count} segmento{saved}',
      other: 'Substitua os caracteres especiais para economizar {count} segmentos{saved}',
    },
    // unpriced
    { one: 'sem preço para {count} número', other: 'sem preço para {count} números' },
    // outcome.accepted
    'Enviada',
    // outcome.blocked_country
    'Não enviada: país bloqueado',
    // outcome.failed
    'Não enviada',
    // list
    '{first}, {next}',
  ],
};
