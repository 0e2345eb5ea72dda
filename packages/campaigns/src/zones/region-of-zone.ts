/**
 * The regions of the names without "/". PostgreSQL takes some of these names for abbreviations, whose clocks never
 * change: `CET` is an hour behind Brussels in summer. From the public-domain tz database (`backward`).
 */
const regions: Readonly<Record<string, string>> = {
  CET: 'Europe/Brussels',
  CST6CDT: 'America/Chicago',
  CUBA: 'America/Havana',
  EET: 'Europe/Athens',
  EGYPT: 'Africa/Cairo',
  EIRE: 'Europe/Dublin',
  EST: 'America/Panama',
  EST5EDT: 'America/New_York',
  GB: 'Europe/London',
  'GB-EIRE': 'Europe/London',
  GMT: 'Etc/GMT',
  'GMT+0': 'Etc/GMT',
  'GMT-0': 'Etc/GMT',
  GMT0: 'Etc/GMT',
  GREENWICH: 'Etc/GMT',
  HONGKONG: 'Asia/Hong_Kong',
  HST: 'Pacific/Honolulu',
  ICELAND: 'Africa/Abidjan',
  IRAN: 'Asia/Tehran',
  ISRAEL: 'Asia/Jerusalem',
  JAMAICA: 'America/Jamaica',
  JAPAN: 'Asia/Tokyo',
  KWAJALEIN: 'Pacific/Kwajalein',
  LIBYA: 'Africa/Tripoli',
  MET: 'Europe/Brussels',
  MST: 'America/Phoenix',
  MST7MDT: 'America/Denver',
  NAVAJO: 'America/Denver',
  NZ: 'Pacific/Auckland',
  'NZ-CHAT': 'Pacific/Chatham',
  POLAND: 'Europe/Warsaw',
  PORTUGAL: 'Europe/Lisbon',
  PRC: 'Asia/Shanghai',
  PST8PDT: 'America/Los_Angeles',
  ROC: 'Asia/Taipei',
  ROK: 'Asia/Seoul',
  SINGAPORE: 'Asia/Singapore',
  TURKEY: 'Europe/Istanbul',
  UCT: 'Etc/UTC',
  UNIVERSAL: 'Etc/UTC',
  UTC: 'Etc/UTC',
  'W-SU': 'Europe/Moscow',
  WET: 'Europe/Lisbon',
  ZULU: 'Etc/UTC',
};

/**
 * Returns the name under which PostgreSQL and JavaScript mean the same clock. Undefined for an abbreviation that
 * is the name of no region, such as `IST`: it stands for India, Ireland and Israel.
 */
export function regionOfZone(name: string): string | undefined {
  return name.includes('/') ? name : regions[name.toUpperCase()];
}
