// The globals of an app, from the sources that React Native takes them from (Libraries/Core/setUpXHR.js).
import { AbortController, AbortSignal } from 'abort-controller/dist/abort-controller';
import { URL, URLSearchParams } from 'react-native/Libraries/Blob/URL';
import { fetch, Headers, Request, Response } from 'whatwg-fetch';

Object.assign(globalThis, { AbortController, AbortSignal, URL, URLSearchParams });
Object.assign(globalThis, { fetch, Headers, Request, Response });
