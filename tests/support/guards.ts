import type { BrowserContext, ConsoleMessage } from '@playwright/test';

declare global {
  interface Window {
    /** Bound by `guard`; there only under test. */
    readonly reportViolation?: (text: string) => void;
  }
}

const isLoopback = (address: string): boolean => {
  const { protocol, hostname } = new URL(address);
  return ['data:', 'blob:', 'about:'].includes(protocol) || hostname === '127.0.0.1';
};

/** What the browser itself writes when a source says no: trouble that the page is made for, not a mistake of it. */
const isAnswerOfASource = (message: ConsoleMessage): boolean => {
  if (!/^Failed to load resource: /.test(message.text())) return false;
  const { pathname } = new URL(message.location().url);
  return pathname.startsWith('/origin/') || pathname.endsWith('.json');
};

/** What is wrong with a Content-Security-Policy, or null. */
export const policyProblem = (policy: string | undefined): string | null => {
  if (policy === undefined || policy === '') return 'there is none';
  const directives = new Map(
    policy.split(';').map((directive): [string, string[]] => {
      const [name = '', ...values] = directive.trim().split(/\s+/);
      return [name, values];
    }),
  );
  if (directives.get('default-src')?.join(' ') !== "'none'") return "default-src is not 'none'";
  const scripts = directives.get('script-src') ?? [];
  if (scripts.length === 0) return 'script-src is missing';
  const unsafe = scripts.find((value) => /unsafe|\*|^(https?|data|blob):/.test(value));
  return unsafe === undefined ? null : `script-src allows ${unsafe}`;
};

/**
 * Watches everything that happens in a browser context and writes into the list that comes back what must not
 * happen on any page: a violation of the Content-Security-Policy or a page of `site` without a strict one, an error that
 * nobody caught, an error in the console, a request that leaves this machine.
 */
export const guard = async (
  context: BrowserContext,
  options: { readonly site: string; readonly expectedErrors: RegExp | null },
): Promise<string[]> => {
  const problems: string[] = [];
  const report = (text: string): void => {
    if (options.expectedErrors?.test(text) !== true) problems.push(text);
  };

  await context.exposeBinding('reportViolation', (_, text: string) =>
    report(`content security policy: ${text}`),
  );
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (violation) => {
      const { violatedDirective, blockedURI, sourceFile, lineNumber, sample } = violation;
      window.reportViolation?.(
        `${violatedDirective} blocked ${blockedURI} (${sourceFile}:${lineNumber} ${sample})`,
      );
    });
  });
  context.on('weberror', (webError) => report(`uncaught: ${webError.error().stack ?? webError.error()}`));
  context.on('console', (message) => {
    if (message.type() === 'error' && !isAnswerOfASource(message)) report(`console: ${message.text()}`);
  });
  context.on('request', (request) => {
    if (!isLoopback(request.url())) report(`request to ${request.url()}`);
  });
  context.on('response', (response) => {
    const headers = response.headers();
    const isPage =
      response.request().isNavigationRequest() && (headers['content-type'] ?? '').startsWith('text/html');
    if (!isPage || !response.url().startsWith(`${options.site}/`)) return;
    const problem = policyProblem(headers['content-security-policy']);
    if (problem !== null) report(`content security policy of ${response.url()}: ${problem}`);
  });
  return problems;
};

/** Waits until what the pages have sent so far has arrived. */
export const settle = async (context: BrowserContext): Promise<void> => {
  for (const page of context.pages()) {
    if (!page.isClosed()) await page.evaluate(() => 0).catch(() => 0);
  }
};

/** Takes every page away from where it is: what it still loads must not meet a server that a test is about to close. */
export const leaveAll = async (context: BrowserContext): Promise<void> => {
  for (const page of context.pages()) {
    if (!page.isClosed()) await page.goto('about:blank');
  }
};
