import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** How a server answers one request. One that never ends the response leaves the client waiting. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

type HeaderMap = Readonly<Record<string, string>>;

export const sendText =
  (body: string | Buffer, status = 200, headers: HeaderMap = {}): Handler =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers }).end(body);
  };

export const sendJson = (value: unknown, status = 200, headers: HeaderMap = {}): Handler =>
  sendText(JSON.stringify(value), status, { 'content-type': 'application/json', ...headers });

export const sendHtml = (body: string, status = 200): Handler =>
  sendText(`<!doctype html><title>A page</title><body>${body}</body>`, status, {
    'content-type': 'text/html; charset=utf-8',
  });

export const sendStatus = (status: number, headers: HeaderMap = {}): Handler => sendText('', status, headers);

export const redirectTo = (location: string, status = 302): Handler => sendStatus(status, { location });

/** Takes the question and says nothing. */
export const neverAnswer: Handler = () => {};

export const delayed =
  (milliseconds: number, handler: Handler): Handler =>
  async (request, response) => {
    await wait(milliseconds);
    await handler(request, response);
  };

/** Sends the head and the first half of a text, and then nothing more; the connection stays open. */
export const neverEnd =
  (body: string): Handler =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write(body.slice(0, body.length / 2));
  };

/** Sends half of a text and cuts the connection. @param options.isDeclared says the whole length beforehand. */
export const breakOff =
  (body: string, { isDeclared = true } = {}): Handler =>
  async (_, response) => {
    const length: HeaderMap = isDeclared ? { 'content-length': String(body.length) } : {};
    response.writeHead(200, { 'content-type': 'application/json', ...length });
    response.write(body.slice(0, body.length / 2));
    await wait(20);
    response.destroy();
  };

/** Sends a text a few bytes at a time. */
export const drip =
  (body: string, { bytes = 64, everyMs = 20 } = {}): Handler =>
  async (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    for (let at = 0; at < body.length && !response.destroyed; at += bytes) {
      response.write(body.slice(at, at + bytes));
      await wait(everyMs);
    }
    response.end();
  };

/**
 * Sends a JSON text of the given size, as fast as it is taken.
 * @param options.isDeclared says the size beforehand, in Content-Length.
 * @param options.onBytes hears how many bytes have been handed over so far.
 */
export const sendHuge =
  (size: number, { isDeclared = false, onBytes = (_: number) => {} } = {}): Handler =>
  async (_, response) => {
    const length: HeaderMap = isDeclared ? { 'content-length': String(size) } : {};
    response.writeHead(200, { 'content-type': 'application/json', ...length });
    const chunk = Buffer.alloc(64 * 1024, 'a');
    const closed = once(response, 'close');
    response.write('"');
    for (let sent = 1; sent < size - 1 && !response.destroyed; ) {
      const part = chunk.subarray(0, Math.min(chunk.length, size - 1 - sent));
      sent += part.length;
      onBytes(sent);
      if (!response.write(part) && !response.destroyed) await Promise.race([once(response, 'drain'), closed]);
    }
    response.end('"');
  };
