import type { CompleteSmsCatalogue } from '../sms/words/sms-catalogue.ts';

/**
 * The words of a form in Spanish.
 *
 * @example
 * ```ts
 * useSmsComposer({ catalogue: es });
 * ```
 */
export const es: CompleteSmsCatalogue = {
  locale: 'es',
  sentences: [
    // text.EMPTY
    'Escriba un mensaje.',
    // text.TOO_LONG
    {
      one: 'El mensaje es demasiado largo: quite {count} carácter.',
      other: 'El mensaje es demasiado largo: quite {count} caracteres.',
    },
    // text.OVER_LIMIT
    'máximo {max}',
    // text.NOT_GSM7
    'Sustituya estos caracteres: {characters}',
    // text.TEMPLATE
    'Revise las llaves dobles: cada destinatario necesita un valor para cada campo.',
    // text.INVALID
    'El mensaje no fue aceptado. Cámbielo.',
    // senderId.EMPTY
    'Escriba un remitente.',
    // senderId.BAD_CHARACTER
    'Use solo letras de la A a la Z y cifras, sin espacios.',
    // senderId.LEADING_DIGIT
    'El remitente empieza por una letra; un número, por +.',
    // senderId.INVALID
    'Use de 3 a 11 letras y cifras, o un número con su prefijo.',
    // recipients.EMPTY
    'Escriba un número de teléfono.',
    // recipients.TOO_MANY
    'Escriba {max} números como máximo.',
    // recipients.AT
    'Número {position}: {problem}',
    // recipients.NO_COUNTRY
    'empiece con + y el prefijo del país.',
    // recipients.BAD_CHARACTER
    'use solo cifras después del +.',
    // recipients.SHORTENED
    'una hoja de cálculo lo abrevió. Cópielo como texto.',
    // recipients.SEVERAL_NUMBERS
    'un solo número en cada línea, sin añadidos.',
    // recipients.INVALID
    'no es un número válido. Revise las cifras.',
    // send.UNCERTAIN
    'Se perdió la conexión y no sabemos si el mensaje se envió. Revise sus mensajes enviados antes de enviarlo otra vez.',
    // send.NO_BALANCE
    'El saldo no alcanza. No se envió nada.',
    // send.NO_CONNECTION
    'No hay conexión. No se envió nada. Inténtelo otra vez.',
    // send.TOO_FAST
    'Demasiados mensajes a la vez. No se envió nada. Espere un momento.',
    // send.REFUSED
    'El servicio rechazó el mensaje. No se envió nada.',
    // send.STOPPED
    'El envío terminó antes de tiempo. Envíe otra vez para continuar.',
    // send.SENT
    'El mensaje se envió. Vea los detalles en sus mensajes enviados.',
    // send.DUPLICATE
    'Este mensaje ya se había enviado y no se envió otra vez.',
    // count
    { one: '{count} segmento', other: '{count} segmentos' },
    // left
    { one: 'queda {count} carácter', other: 'quedan {count} caracteres' },
    // special
    'caracteres especiales',
    // remove
    {
      one: 'Quite {count} carácter para ahorrar un segmento{saved}',
      other: 'Quite {count} caracteres para ahorrar un segmento{saved}',
    },
    // replace
    {
      one: 'Sustituya los caracteres especiales para ahorrar {count} segmento{saved}',
      other: 'Sustituya los caracteres especiales para ahorrar {count} segmentos{saved}',
    },
    // unpriced
    { one: 'sin precio para {count} número', other: 'sin precio para {count} números' },
    // outcome.accepted
    'Enviado',
    // outcome.blocked_country
    'No enviado: país bloqueado',
    // outcome.failed
    'No enviado',
    // list
    '{first}, {next}',
  ],
};
