import { readFileSync } from 'node:fs';
import { parseRecord } from '../../src/core/record/parse.ts';
import type { CitationGraph } from '../../src/graph/citation-graph.ts';
import { toCitationGraph } from '../../src/graph/grow/to-citation-graph.ts';

/** The hub of the demo mirror, cited by 24, and one of them. */
export const HUB_ID = '4104.11333';
export const CITING = { id: '4302.05347', title: 'Do Marginal Notes Dream? Evidence from Reading Rooms' };
const pointer = JSON.parse(readFileSync(`public/demo/arxiv/${HUB_ID}.json`, 'utf8'));
const hubSuffix: string = pointer.pith_number.slice(-26);
export const HUB = `/pith/${hubSuffix}?in=demo&tab=citations`;

/** The citations of a record's text. @throws Error where it is none. */
export const graphOf = (text: string): CitationGraph => {
  const parsed = parseRecord(JSON.parse(text));
  if (parsed.kind === 'error') throw new Error(JSON.stringify(parsed.error));
  return toCitationGraph({ ...parsed.value.view, matching: { title: null }, bound: { title: null } });
};
/** The record's own paper, the first item and the only one of its level. */
export const FOCUS = 'The paper of this record, ';
export const hubGraph = graphOf(readFileSync(`public/demo/pith/${hubSuffix}.json`, 'utf8'));
