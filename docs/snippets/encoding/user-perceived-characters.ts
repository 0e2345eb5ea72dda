import { segment } from '@23telecom/encoding';
import { countGraphemes, graphemes, splitGraphemes } from '@23telecom/encoding/graphemes';

splitGraphemes('e\u0301👩‍🦰❤️‍🔥'); //=> ['e\u0301', '👩‍🦰', '❤️‍🔥']
countGraphemes('🏴‍☠️🧑‍🤝‍🧑'); //=> 2

const text = `${'a'.repeat(64)}👩‍🦰 and so on`;
segment(text)[0]?.text.endsWith('a👩'); //=> false
segment(text, { keep: graphemes })[0]?.text.length; //=> 64
