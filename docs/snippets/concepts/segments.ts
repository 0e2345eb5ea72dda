import { analyze } from '@23telecom/encoding';

analyze('a'.repeat(160)).segments; //=> 1
analyze('a'.repeat(161)).segments; //=> 2
analyze(`${'a'.repeat(159)}€`).segments; //=> 2
analyze('Привет').encoding; //=> 'UCS-2'
analyze(`${'a'.repeat(150)}😀`).segments; //=> 3
