import { analyze, offenders } from '@23telecom/encoding';

analyze('Your code is 847291').segments; //=> 1
analyze('It’s on its way').encoding; //=> 'UCS-2'
offenders('It’s on its way'); //=> [{ character: '’', codePoint: 'U+2019', index: 2 }]
