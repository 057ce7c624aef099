import { expect, test } from 'vitest';
import { examineListed } from '../../../../scripts/prerender/examine-listed.ts';
import { folderSource } from '../../../../scripts/records/folder-source.ts';
import { FLAT } from '../../../../src/core/mirror/layout.ts';
import { REGISTRY_KEY } from '../../../support/examining.ts';
import { REAL_SUFFIX } from '../../../support/real-record.ts';

const examine = (asked: string) =>
  examineListed(asked, {
    source: folderSource('public/mirror', FLAT),
    keys: [REGISTRY_KEY],
    site: 'https://viewer.example.org',
  });

test.each([
  ['2503.11367', null],
  ['2503.11367v4', null],
  [REAL_SUFFIX, null],
  ['2503.11367v2', 'You asked for v2; the record is for v4.'],
])(
  'a page for %s is written, and said to be for another version where it is',
  async (asked, otherVersion) => {
    expect(await examine(asked)).toMatchObject({ kind: 'good', asked, state: 'Checked', otherVersion });
  },
);
