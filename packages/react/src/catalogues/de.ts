import type { CompleteSmsCatalogue } from '../sms/words/sms-catalogue.ts';

/**
 * The words of a form in German.
 *
 * @example
 * ```ts
 * useSmsComposer({ catalogue: de });
 * ```
 */
export const de: CompleteSmsCatalogue = {
  locale: 'de',
  sentences: [
    // text.EMPTY
    'Schreiben Sie eine Nachricht.',
    // text.TOO_LONG
    'Die Nachricht ist um {count} Zeichen zu lang.',
    // text.OVER_LIMIT
    'höchstens {max} erlaubt',
    // text.NOT_GSM7
    'Ersetzen Sie diese Zeichen: {characters}',
    // text.TEMPLATE
    'Prüfen Sie die doppelten Klammern: Jeder Empfänger braucht einen Wert für jedes Feld.',
    // text.INVALID
    'Die Nachricht wurde nicht angenommen. Ändern Sie sie.',
    // senderId.EMPTY
    'Geben Sie einen Absender ein.',
    // senderId.BAD_CHARACTER
    'Nur die Buchstaben A bis Z und Ziffern, ohne Leerzeichen.',
    // senderId.LEADING_DIGIT
    'Der Absender beginnt mit einem Buchstaben, eine Rufnummer mit +.',
    // senderId.INVALID
    '3 bis 11 Buchstaben und Ziffern, oder eine Rufnummer mit Ländervorwahl.',
    // recipients.EMPTY
    'Geben Sie eine Rufnummer ein.',
    // recipients.TOO_MANY
    'Höchstens {max} Rufnummern sind möglich.',
    // recipients.AT
    'Nummer {position}: {problem}',
    // recipients.NO_COUNTRY
    'mit + und der Ländervorwahl beginnen.',
    // recipients.BAD_CHARACTER
    'nach dem + nur Ziffern eingeben.',
    // recipients.SHORTENED
    'eine Tabelle hat sie verkürzt. Kopieren Sie sie als Text.',
    // recipients.SEVERAL_NUMBERS
    'jede Nummer in eine eigene Zeile, ohne Zusätze.',
    // recipients.INVALID
    'keine gültige Rufnummer. Prüfen Sie die Ziffern.',
    // send.UNCERTAIN
    'Die Verbindung brach ab. Ob die Nachricht gesendet wurde, ist unklar: Prüfen Sie die gesendeten Nachrichten, bevor Sie erneut senden.',
    // send.NO_BALANCE
    'Das Guthaben reicht nicht. Es wurde nichts gesendet.',
    // send.NO_CONNECTION
    'Keine Verbindung. Es wurde nichts gesendet. Versuchen Sie es erneut.',
    // send.TOO_FAST
    'Zu viele Nachrichten auf einmal. Es wurde nichts gesendet. Warten Sie kurz.',
    // send.REFUSED
    'Der Dienst hat abgelehnt. Es wurde nichts gesendet.',
    // send.STOPPED
    'Das Senden endete vorzeitig. Senden Sie erneut, um fortzufahren.',
    // send.SENT
    'Die Nachricht wurde gesendet. Einzelheiten finden Sie bei den gesendeten Nachrichten.',
    // send.DUPLICATE
    'Die Nachricht war schon gesendet und wurde nicht erneut gesendet.',
    // count
    { one: '{count} Segment', other: '{count} Segmente' },
    // left
    'noch {count} Zeichen',
    // special
    'Sonderzeichen',
    // remove
    {
      one: '{count} Zeichen weniger spart ein Segment{saved}',
      other: '{count} Zeichen weniger sparen ein Segment{saved}',
    },
    // replace
    {
      one: 'Sonderzeichen ersetzen spart ein Segment{saved}',
      other: 'Sonderzeichen ersetzen spart {count} Segmente{saved}',
    },
    // unpriced
    { one: 'kein Preis für {count} Nummer', other: 'kein Preis für {count} Nummern' },
    // outcome.accepted
    'Gesendet',
    // outcome.blocked_country
    'Nicht gesendet: Land gesperrt',
    // outcome.failed
    'Nicht gesendet',
    // list
    '{first}, {next}',
  ],
};
