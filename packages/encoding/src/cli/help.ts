export const help = `Usage: sms-encoding [options] [text …]

Tells how a text message is encoded, how many segments it takes and what it costs.
The text comes from the arguments or, without any, from standard input.

  --json             print JSON
  --smart            replace what forces UCS-2, where that saves a segment or costs none
  --accents          with --smart: also letters outside the alphabet, by their base
  --graphemes        never cut inside a character as people see it
  --national LIST    allow the tables of these languages, such as turkish,spanish, or all
  --encoding NAME    GSM-7 or UCS-2 instead of what the text needs
  --reference BITS   8 (default) or 16 bits to join the segments by

  --to FILE          cost the message to the numbers in FILE, one on each line; - is standard input
  --rates FILE       the price list: JSON, as GET /user/pricing answers or as this package's Rate
  --currency CODE    the currency of the rates, to print with the cost
  --at TIME          when it is sent (ISO 8601); default: now

  -h, --help         print this
  -v, --version      print the version
`;
