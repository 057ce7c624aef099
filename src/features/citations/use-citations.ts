import { useMemo, useState } from 'react';
import type { RecordView } from '../../core/record.ts';
import { DEFAULT_SORT, findMatches, sortRows, toRows } from '../../graph/rows.ts';
import { toTimeLayout } from '../../graph/time-layout.ts';
import { toCitationGraph } from '../../graph/to-citation-graph.ts';
import { toTimeOrder } from '../../graph/walk.ts';

/** One record's citations as graph and list see them: one model, one filter, one order. */
export const useCitations = (record: RecordView) => {
  const graph = useMemo(() => toCitationGraph(record), [record]);
  const layout = useMemo(() => toTimeLayout(graph), [graph]);
  const rows = useMemo(() => toRows(graph), [graph]);
  /** The place of each citing paper in the order of time, from 1. */
  const places = useMemo(() => {
    const citing = toTimeOrder(graph, layout).filter((paper) => paper.id !== graph.focus);
    return new Map(citing.map((paper, index) => [paper.id, index + 1]));
  }, [graph, layout]);

  const [query, setQuery] = useState('');
  const [sort, setSort] = useState(DEFAULT_SORT);
  /** Null without a filter. */
  const matches = useMemo(() => (query.trim() === '' ? null : findMatches(rows, query)), [rows, query]);
  const sorted = useMemo(() => {
    const all = sortRows(rows, sort);
    if (matches === null) return all;
    const isFound = ({ paper }: (typeof all)[number]): boolean => matches.has(paper.id);
    return [...all.filter(isFound), ...all.filter((row) => !isFound(row))];
  }, [rows, sort, matches]);

  return { graph, layout, rows: sorted, places, query, setQuery, sort, setSort, matches };
};
