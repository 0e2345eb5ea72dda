export const help = `Usage: sms-encoding [options] [text …]

Shows how a text message is encoded, how many segments it takes and what it costs.
The text is read from the arguments or, without any, from standard input.

  --json             print JSON
  --smart            replace characters that force UCS-2, if that saves a segment
  --accents          with --smart: also write accented letters as their base letter
  --greek            with --smart: also write Greek in capitals that GSM-7 has
  --cyrillic         with --smart: also write Cyrillic in Latin letters, as passports do
  --graphemes        never cut inside a user-perceived character
  --national LIST    allow the tables of these languages: turkish,spanish or all
  --encoding NAME    force GSM-7 or UCS-2
  --reference-bits N bits of the number that joins the segments: 8 (default) or 16

  --to FILE          estimate the cost for the numbers in FILE, one on each line;
                     - for standard input
  --rates FILE       the price list in JSON: the response of GET /user/pricing, or an
                     array of Rate objects of this package
  --currency CODE    the currency of the rates, printed with the cost
  --at TIME          time of sending, ISO 8601 (default: now)

  -h, --help         print this help
  -v, --version      print the version
`;
