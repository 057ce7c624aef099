/**
 * The modules that the first module brings and the app takes from it, so that a page holds them once: fewer bytes, one
 * verdict, and one `SourceError` for `instanceof`. The build reads this list (`scripts/vite/share-first.ts`) and fails
 * where a module of the core is in both; in development and in tests modules are shared anyway.
 */
export const SHARED_MODULES = [
  'core/base/base32',
  'core/base/base64',
  'core/base/day',
  'core/base/digest',
  'core/base/instant',
  'core/base/result',
  'core/checks/check',
  'core/checks/checks',
  'core/checks/compared',
  'core/checks/facts',
  'core/checks/fiction-words',
  'core/checks/signature',
  'core/checks/title',
  'core/checks/verdict',
  'core/examination',
  'core/identifier/address',
  'core/identifier/arxiv-archives',
  'core/identifier/arxiv-date',
  'core/identifier/arxiv-id',
  'core/identifier/corpus-name',
  'core/identifier/identifier',
  'core/identifier/pith-number',
  'core/identifier/sha256-hex',
  'core/json/canonical',
  'core/json/json',
  'core/json/scan',
  'core/json/text',
  'core/keys/keys',
  'core/keys/points',
  'core/record/copies',
  'core/record/created-event',
  'core/record/fields',
  'core/record/named-paper',
  'core/record/parse',
  'core/record/same-value',
  'core/record/text-digest',
  'core/record/wire-report',
  'core/state-words',
  'look-up/examining/examine-here',
  'look-up/look-up',
  'sources/config/config',
  'sources/config/load-config',
  'sources/fetch/fetch-json',
  'sources/fetch/source-error',
] as const;

/** All that they export, in the order of the list: the build fills it in. The app reads it by place. */
export const sharedValues: readonly unknown[] = [];
