import { request as send } from 'node:http';

/**
 * Makes a class for the `XMLHttpRequest` of an app, whose `fetch` is built on it: as much as `whatwg-fetch`
 * uses, with texts as bodies.
 */
export const createXhr = () =>
  class {
    #headers = {};
    #received = '';
    status = 0;
    response = '';

    open(method, url) {
      this.method = method;
      this.responseURL = url;
    }

    setRequestHeader(name, value) {
      this.#headers[name] = value;
    }

    getAllResponseHeaders() {
      return this.#received;
    }

    send(body) {
      const { method } = this;
      this.request = send(this.responseURL, { method, headers: this.#headers }, (response) => {
        this.status = response.statusCode;
        this.statusText = response.statusMessage;
        this.#received = Object.entries(response.headers)
          .map(([name, value]) => `${name}: ${value}\r\n`)
          .join('');
        response.setEncoding('utf8');
        response.on('data', (part) => (this.response += part));
        response.on('end', () => this.onload());
        response.on('error', () => this.onerror());
      });
      this.request.on('error', () => this.isAborted || this.onerror());
      this.request.end(body ?? undefined);
    }

    abort() {
      this.isAborted = true;
      this.request?.destroy();
      this.onabort();
    }
  };
