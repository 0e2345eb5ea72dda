import type { CompleteSmsCatalogue } from '../sms/words/sms-catalogue.ts';

/**
 * The words of a form in French.
 *
 * @example
 * ```ts
 * useSmsComposer({ catalogue: fr });
 * ```
 */
export const fr: CompleteSmsCatalogue = {
  locale: 'fr',
  sentences: [
    // text.EMPTY
    'Écrivez un message.',
    // text.TOO_LONG
    {
      one: 'Message trop long : supprimez {count} caractère.',
      other: 'Message trop long : supprimez {count} caractères.',
    },
    // text.OVER_LIMIT
    'maximum {max}',
    // text.NOT_GSM7
    'Remplacez ces caractères : {characters}',
    // text.TEMPLATE
    'Vérifiez les doubles accolades : chaque destinataire doit avoir une valeur pour chaque champ.',
    // text.INVALID
    'Ce message n’a pas été accepté. Modifiez-le.',
    // senderId.EMPTY
    'Saisissez un expéditeur.',
    // senderId.BAD_CHARACTER
    'Utilisez seulement les lettres A à Z et des chiffres, sans espaces.',
    // senderId.LEADING_DIGIT
    'L’expéditeur commence par une lettre, un numéro par +.',
    // senderId.INVALID
    'Utilisez 3 à 11 lettres et chiffres, ou un numéro avec son indicatif.',
    // recipients.EMPTY
    'Saisissez un numéro de téléphone.',
    // recipients.TOO_MANY
    'Saisissez {max} numéros au maximum.',
    // recipients.AT
    'Numéro {position} : {problem}',
    // recipients.NO_COUNTRY
    'commencez par + et l’indicatif du pays.',
    // recipients.BAD_CHARACTER
    'seulement des chiffres après le +.',
    // recipients.SHORTENED
    'un tableur l’a abrégé. Copiez-le comme texte.',
    // recipients.SEVERAL_NUMBERS
    'un seul numéro par ligne, sans ajout.',
    // recipients.INVALID
    'numéro non valide. Vérifiez les chiffres.',
    // send.UNCERTAIN
    'La connexion a été perdue : impossible de savoir si le message est parti. Vérifiez vos messages envoyés avant de le renvoyer.',
    // send.NO_BALANCE
    'Le solde est insuffisant. Rien n’a été envoyé.',
    // send.NO_CONNECTION
    'Pas de connexion. Rien n’a été envoyé. Réessayez.',
    // send.TOO_FAST
    'Trop de messages à la fois. Rien n’a été envoyé. Patientez un instant.',
    // send.REFUSED
    'Le service a refusé le message. Rien n’a été envoyé.',
    // send.STOPPED
    'L’envoi s’est arrêté avant la fin. Renvoyez pour continuer.',
    // send.SENT
    'Le message a été envoyé. Voyez les détails dans vos messages envoyés.',
    // send.DUPLICATE
    'Ce message était déjà envoyé : il n’a pas été renvoyé.',
    // count
    { one: '{count} segment', other: '{count} segments' },
    // left
    { one: '{count} caractère restant', other: '{count} caractères restants' },
    // special
    'caractères spéciaux',
    // remove
    {
      one: 'Supprimez {count} caractère pour économiser un segment{saved}',
      other: 'Supprimez {count} caractères pour économiser un segment{saved}',
    },
    // replace
    {
      one: 'Remplacez les caractères spéciaux pour économiser {count} segment{saved}',
      other: 'Remplacez les caractères spéciaux pour économiser {count} segments{saved}',
    },
    // unpriced
    { one: 'pas de prix pour {count} numéro', other: 'pas de prix pour {count} numéros' },
    // outcome.accepted
    'Envoyé',
    // outcome.blocked_country
    'Non envoyé : pays bloqué',
    // outcome.failed
    'Non envoyé',
    // list
    '{first}, {next}',
  ],
};
