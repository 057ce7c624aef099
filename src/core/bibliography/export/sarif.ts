import type { EntryState } from '../judge/judgement.ts';
import { NOT_JUDGED } from '../judge/words.ts';
import type { BibliographyRow } from './rows.ts';

/** What a viewer of SARIF is told of a state: how bad, and in which words. */
interface Rule {
  readonly level: 'error' | 'warning' | 'note';
  readonly short: string;
  readonly full: string;
}

/** States that somebody has to look at. The signed title and entries without an id are no results. */
const RULES: Readonly<Partial<Record<EntryState, Rule>>> = {
  'another-title': {
    level: 'error',
    short: 'The record of this arXiv id is signed for another title.',
    full: 'No accepted writing of the title in this entry has the digest that the registry signed for the arXiv id in it. The id may be of another paper, or the title may be written otherwise than on arXiv.',
  },
  'two-papers': {
    level: 'error',
    short: 'This entry names two papers.',
    full: 'Two fields of this entry, or two places of this reference, have ids of different papers.',
  },
  'almost-id': {
    level: 'warning',
    short: 'This is almost an arXiv id.',
    full: 'Something in this entry announces an arXiv id and is none.',
  },
  'other-version': {
    level: 'warning',
    short: 'Another version is cited than the recorded one.',
    full: 'The title is the signed one; the version in this entry is not the one that the record is for.',
  },
  duplicate: {
    level: 'warning',
    short: 'This paper is cited twice.',
    full: 'Another entry of this file is for the same paper.',
  },
  'not-comparable': {
    level: 'note',
    short: 'This entry could not be compared.',
    full: 'There is a record, or an entry that can’t be read, but nothing certain can be said of the title.',
  },
  'no-record': {
    level: 'note',
    short: 'There is no record of this paper.',
    full: 'None of the sources that were asked has a record for the arXiv id of this entry.',
  },
  unreachable: {
    level: 'note',
    short: 'The record could not be reached.',
    full: 'A source had trouble, so nothing is known about this entry.',
  },
};

const STATES = Object.keys(RULES) as readonly EntryState[];

/** A path as the URI reference that SARIF asks for (RFC 3986); separators of Windows become slashes. */
const toUri = (file: string): string =>
  (file === '' || file === '-' ? 'pasted-text' : file)
    .replace(/\\/g, '/')
    .split('/')
    .map((part) => encodeURIComponent(part.toWellFormed()))
    .join('/')
    .replace(/^([A-Za-z])%3A\//, 'file:///$1:/');

const toLocation = ({ file, line }: Pick<BibliographyRow, 'file' | 'line'>): object => {
  const uri = toUri(file);
  const isRelative = !/^(?:\/|file:)/.test(uri);
  return {
    physicalLocation: {
      artifactLocation: isRelative
        ? { uri: uri.replace(/^(?:\.\/)+/, ''), uriBaseId: '%SRCROOT%' }
        : { uri: uri.startsWith('/') ? `file://${uri}` : uri },
      region: { startLine: line },
    },
  };
};

/** Something that kept a file, or a part of it, from being read. */
export interface SarifNotice {
  readonly file: string;
  readonly line: number;
  readonly message: string;
  readonly level: 'error' | 'warning' | 'note';
}

/**
 * Rows as SARIF 2.1.0 (OASIS, 27 March 2020), one run, one result for each entry that somebody has to look at. Messages
 * say what applies in words.
 * @param version of this program, as in its package.
 * @param notices what could not be read or was not followed.
 */
export const formatSarif = (
  rows: readonly BibliographyRow[],
  version: string,
  notices: readonly SarifNotice[] = [],
): string => {
  const results = rows.flatMap((row) => {
    const rule = RULES[row.state];
    if (rule === undefined) return [];
    const text = row.key === null ? row.reason : `${row.key}: ${row.reason}`;
    return [
      {
        ruleId: row.state,
        ruleIndex: STATES.indexOf(row.state),
        level: rule.level,
        message: { text },
        locations: [toLocation(row)],
        partialFingerprints: { 'entry/v1': [row.state, row.key ?? '', ...row.ids].join(':') },
      },
    ];
  });
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'pith-bibliography',
            semanticVersion: version,
            rules: STATES.map((id) => {
              const rule = RULES[id];
              return {
                id,
                name: id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
                shortDescription: { text: rule?.short ?? '' },
                fullDescription: { text: rule?.full ?? '' },
                help: { text: `${rule?.full ?? ''} ${NOT_JUDGED}` },
                defaultConfiguration: { level: rule?.level ?? 'note' },
              };
            }),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The folder that the command ran in.' } } },
        invocations: [
          {
            executionSuccessful: notices.every(({ level }) => level !== 'error'),
            toolExecutionNotifications: notices.map(({ level, message, ...place }) => ({
              level,
              message: { text: message },
              locations: [toLocation(place)],
            })),
          },
        ],
        results,
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};
