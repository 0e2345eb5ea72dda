import { fitSegments, toSaveASegment } from '@23telecom/encoding/fit';

fitSegments('a'.repeat(200), 1).length; //=> 160
fitSegments(`${'a'.repeat(150)}😀`, 1).length; //=> 150

toSaveASegment(`It’s ${'a'.repeat(70)}`);
//=> { segments: 2, units: 5, characters: 5, offenders: 1, savedByReplacing: 1 }
