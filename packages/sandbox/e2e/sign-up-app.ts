import { randomInt } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A web application under test: it asks for a phone number, and then for the code that it texted. */
export interface SignUpApp extends AsyncDisposable {
  readonly url: string;
}

const head = '<!doctype html><html lang="en"><title>Acme</title><h1>Acme</h1>';
const phoneForm =
  '<form method="post" action="/sign-up"><label>Phone <input name="phone"></label><button>Sign up</button></form>';

function codeForm(phone: string): string {
  return `<form method="post" action="/verify"><input type="hidden" name="phone" value="${phone}"><label>Code <input name="code"></label><button>Verify</button></form>`;
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  return new URLSearchParams(await text(request));
}

/** Starts the application. It sends its texts to `smsUrl`, after it has responded, as many do. */
export async function startSignUpApp(smsUrl: string): Promise<SignUpApp> {
  const codes = new Map<string, string>();

  async function textCode(phone: string): Promise<void> {
    const code = String(randomInt(100_000, 1_000_000));
    codes.set(phone, code);
    await fetch(`${smsUrl}/sms/send`, {
      method: 'POST',
      headers: { 'X-API-Key': 'sk_prod_local', 'Content-Type': 'application/json' },
      body: JSON.stringify({
        to: [phone],
        message: `${code} is your Acme code. It expires in 10 minutes.`,
        sender_id: 'Acme',
      }),
    });
  }

  const http = createServer((request, response) => {
    void readForm(request).then((form) => {
      const phone = form.get('phone') ?? '';
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      if (request.url === '/sign-up') {
        response.end(head + codeForm(phone));
        setTimeout(() => void textCode(phone), randomInt(1, 200));
      } else if (request.url === '/verify') {
        const isRight = form.get('code') === codes.get(phone);
        response.end(`${head}<p role="status">${isRight ? 'Welcome' : 'Wrong code'}</p>`);
      } else {
        response.end(head + phoneForm);
      }
    });
  });
  http.listen(0, '127.0.0.1');
  await new Promise((resolve) => http.once('listening', resolve));
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  };
}
