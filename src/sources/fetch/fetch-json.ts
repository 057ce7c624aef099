import type { JsonDocument } from '../../core/json/json.ts';
import { readJson } from '../../core/json/read.ts';
import { requestData } from './early-request.ts';
import { SourceError, type SourceErrorCode } from './source-error.ts';

/** The largest answer that is read, in bytes after decompression: 5 MiB. A real record has about 7 kB. */
export const MAX_BODY_BYTES = 5 * 1024 * 1024;
/** From the question to the last byte of the answer, in milliseconds. */
export const DEFAULT_TIMEOUT_MS = 20_000;

/** Who asks whom, and for how long. */
export interface Asking {
  /** The source as errors name it. */
  readonly place: { readonly id: string; readonly label: string };
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
}

/** An answer as text, or the statement that there is none. `url` is the address after all redirects. */
export type Page =
  | { readonly kind: 'text'; readonly text: string; readonly url: string; readonly status: number }
  | { readonly kind: 'missing'; readonly url: string; readonly status: 404 | 410 };

/** Retry-After (RFC 9110 section 10.2.3), seconds or a date, as seconds from the moment of the answer. */
const toRetryAfter = (headers: Headers): number | null => {
  const text = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text);
  const seconds = (Date.parse(text) - (Date.parse(headers.get('date') ?? '') || Date.now())) / 1000;
  return Number.isNaN(seconds) ? null : Math.max(0, Math.ceil(seconds));
};

/** What a status says against reading the answer, or null. */
const toTrouble = (response: Response, place: Asking['place']): SourceError | null => {
  const { status, url } = response;
  const trouble = (code: SourceErrorCode, predicate: string): SourceError =>
    new SourceError(place, { code, url, status, predicate: `${predicate} (status ${status})`, retryAfter });
  if (status >= 200 && status < 300) return null;
  const retryAfter = toRetryAfter(response.headers);
  if (status === 429)
    return trouble('rate-limited', `asks to wait ${retryAfter === null ? 'for a while' : `${retryAfter} s`}`);
  // A gateway reports with 502 and 504 what it met on the way to the source (RFC 9110 section 15.6).
  if (status === 502) return trouble('unreachable', 'could not be reached');
  if (status === 504) return trouble('timeout', 'did not answer in time');
  if (status >= 500) return trouble('server-error', 'is in trouble');
  return trouble('refused', status >= 400 ? 'refused to answer' : 'redirects to nowhere');
};

/** The whole body as text. Stops reading, and ends the connection, at `MAX_BODY_BYTES`. */
const readBody = async (
  { body, headers, url, status }: Response,
  place: Asking['place'],
): Promise<string> => {
  const tooLarge = () =>
    new SourceError(place, { code: 'too-large', url, status, predicate: 'sent more than 5 MiB' });
  if (body === null) return '';
  if (Number(headers.get('content-length')) > MAX_BODY_BYTES) {
    await body.cancel();
    throw tooLarge();
  }
  const reader = body.getReader();
  // Replacing a broken byte would change what is hashed, so it is an error.
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (bytes?: Uint8Array): string => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch (cause) {
      throw new SourceError(place, {
        code: 'not-json',
        url,
        status,
        predicate: 'sent bytes that are no text',
        cause,
      });
    }
  };
  let text = '';
  let size = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    size += chunk.value.byteLength;
    if (size > MAX_BODY_BYTES) {
      await reader.cancel();
      throw tooLarge();
    }
    text += decode(chunk.value);
  }
  return text + decode();
};

/**
 * Whether asking once more may help, and after how many milliseconds: where nothing answered, or a gateway or the source is
 * out of order for the moment (502, 503, 504), by chance so that not all come back at once; or when the source says so.
 */
const toPause = ({ code, status, retryAfter }: Partial<SourceError>): number | null => {
  // Longer than five seconds nobody is kept waiting without being told.
  if (retryAfter) return retryAfter <= 5 ? retryAfter * 1000 : null;
  // 502 is unreachable; beyond 504 is what other gateways say.
  return code === 'unreachable' || (status ?? 0) > 502 ? Math.random() * 700 : null;
};

/**
 * Asks one address and reads the answer as text (UTF-8), whatever it says. Asks a second time where that may help, never
 * where the source has answered; and where the first time was slept through.
 * @returns the text with the address that answered in the end, or `missing` for the statuses 404 and 410.
 * @throws SourceError on everything between here and a whole answer: no connection, time, status, size, encoding.
 * @throws the signal's reason (an `AbortError`) when `signal` is aborted.
 */
export const fetchText = (url: string, asking: Asking): Promise<Page> => {
  const begin = () => askTwice(url, asking);
  return globalThis.pithTurn?.(url, asking.signal, begin) ?? begin();
};

const askTwice = (url: string, asking: Asking): Promise<Page> => {
  // A timer that rings a second late slept with its tab or its machine, and perhaps the answer lies beside it.
  const late = Date.now() + asking.timeoutMs + 1000;
  return ask(url, asking).catch(async (trouble) => {
    // What isn't trouble on the way has no code.
    const pause = Date.now() > late ? 0 : toPause(trouble);
    if (pause === null) throw trouble;
    await new Promise((resolve) => setTimeout(resolve, pause));
    return ask(url, asking);
  });
};

const ask = async (url: string, { place, signal, timeoutMs }: Asking): Promise<Page> => {
  signal.throwIfAborted();
  const deadline = AbortSignal.timeout(timeoutMs);
  let hasBegun = false;
  try {
    const response = await requestData(url, AbortSignal.any([signal, deadline]));
    hasBegun = true;
    const { status } = response;
    const isMissing = status === 404 || status === 410;
    const trouble = isMissing ? null : toTrouble(response, place);
    if (isMissing || trouble) await response.body?.cancel();
    if (isMissing) return { kind: 'missing', url: response.url, status };
    if (trouble) throw trouble;
    return { kind: 'text', text: await readBody(response, place), url: response.url, status };
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof SourceError) throw cause;
    const [code, predicate] = deadline.aborted
      ? ([
          'timeout',
          `did not ${hasBegun ? 'finish its answer' : 'answer'} within ${timeoutMs / 1000} s`,
        ] as const)
      : (['unreachable', hasBegun ? 'broke off its answer' : 'could not be reached'] as const);
    throw new SourceError(place, { code, url, predicate, cause });
  }
};

/**
 * The JSON of an answer (RFC 8259).
 * @throws SourceError `not-json` where it isn't JSON: a web page is called one.
 */
export const toDocument = (page: Page & { kind: 'text' }, place: Asking['place']): JsonDocument => {
  const document = readJson(page.text);
  if (document !== null) return document;
  const start = page.text.trimStart().charAt(0);
  const predicate =
    start === ''
      ? 'sent an empty answer'
      : start === '<'
        ? 'answered with a web page instead of a record'
        : 'answered with something that is not JSON';
  const { url, status } = page;
  throw new SourceError(place, { code: 'not-json', url, status, predicate });
};
