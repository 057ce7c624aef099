/**
 * Runs in the page, before everything else in it: gathers what must not happen. What an answer of a source leaves in
 * the console is trouble that the page is made for.
 */
export const watchPage = (): void => {
  const page = window as unknown as { pithProblems?: string[] };
  if (page.pithProblems !== undefined) return;
  const problems: string[] = [];
  page.pithProblems = problems;
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    problems.push(`content security policy: ${violatedDirective} blocked ${blockedURI}`),
  );
  window.addEventListener('error', ({ message }) => problems.push(`uncaught: ${message}`));
  window.addEventListener('unhandledrejection', ({ reason }) =>
    problems.push(`unhandled: ${String(reason)}`),
  );
  const { error } = console;
  console.error = (...words: unknown[]) => {
    problems.push(`console: ${words.join(' ')}`);
    error.apply(console, words);
  };
};

/** Runs in the page: what was gathered so far. */
export const readProblems = (): readonly string[] =>
  (window as unknown as { pithProblems?: string[] }).pithProblems ?? ['the watch was not there'];
