/** What `npm audit --json` found, or that it got no answer: then nothing is known of any package. */
export type Audit =
  | { readonly kind: 'clean'; readonly packages: number }
  | { readonly kind: 'found'; readonly packages: readonly string[] }
  | { readonly kind: 'unchecked'; readonly why: string };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const get = (value: unknown, key: string): unknown => (isObject(value) ? value[key] : undefined);

/** Severities that fail (npm: `--audit-level=high`). */
const GRAVE: ReadonlySet<unknown> = new Set(['high', 'critical']);

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/**
 * Reads the report of npm 7 and later. Only one with the number of packages that were looked at counts as an answer.
 * @param text what npm wrote to its standard output.
 */
export const readAudit = (text: string): Audit => {
  const report = parse(text);
  const packages = get(get(get(report, 'metadata'), 'dependencies'), 'total');
  const vulnerable = get(report, 'vulnerabilities');
  if (typeof packages !== 'number' || packages === 0 || !isObject(vulnerable)) {
    const message = get(report, 'message');
    return { kind: 'unchecked', why: typeof message === 'string' ? message : 'npm gave no report' };
  }
  const grave = Object.keys(vulnerable).filter((name) => GRAVE.has(get(vulnerable[name], 'severity')));
  return grave.length > 0 ? { kind: 'found', packages: grave } : { kind: 'clean', packages };
};

/** The audit in a sentence. */
export const describeAudit = (audit: Audit): string => {
  switch (audit.kind) {
    case 'clean':
      return `No high or critical advisory for any of ${audit.packages} ${audit.packages === 1 ? 'package' : 'packages'}.`;
    case 'found':
      return `High or critical advisories for ${audit.packages.join(', ')}: \`npm audit\` tells which.`;
    case 'unchecked':
      return `Not checked, because no advisories could be had: ${audit.why}. Run \`npm audit\` where they can.`;
  }
};
