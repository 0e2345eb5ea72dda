import { countGraphemes } from '@23telecom/encoding/graphemes';

countGraphemes('क्ष'); //=> 1
countGraphemes('नमस्ते'); //=> 3
countGraphemes('\u{113d1}a'); // 1, since Unicode 16
