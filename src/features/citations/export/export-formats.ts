import type { ExportScope, ExportSource } from '../../../graph/export/export-set.ts';
import type { PictureInput } from '../picture/paint/picture-input.ts';

/** Everything that a file can be made of, as it is when it is asked for. */
export interface ExportInput extends ExportSource {
  /** The picture on the screen; null where none is. */
  readonly getPicture: () => PictureInput | null;
}

export type ExportFormat =
  | 'nodes-csv'
  | 'edges-csv'
  | 'json'
  | 'graphml'
  | 'cx2'
  | 'bibtex'
  | 'ris'
  | 'csl-json'
  | 'hayagriva'
  | 'outline-time'
  | 'outline-distance'
  | 'svg'
  | 'png';

/** What is asked for: `scale` counts for PNG alone, and pictures show what is on the screen, whatever the scope. */
export interface ExportWish {
  readonly format: ExportFormat;
  readonly scope: ExportScope;
  readonly scale: number;
}

export interface ExportFile {
  readonly name: string;
  readonly blob: Blob;
}

/** Something that people can be told as it is. */
export class ExportError extends Error {}

interface FormatWords {
  readonly format: ExportFormat;
  readonly name: string;
  /** In a word, what it is for. What arrives where is in `docs/arrive.md`. */
  readonly hint: string;
}

export const NETWORK_FORMATS: readonly FormatWords[] = [
  { format: 'graphml', name: 'GraphML', hint: 'igraph, Gephi' },
  { format: 'cx2', name: 'CX2', hint: 'Cytoscape, with places' },
  { format: 'nodes-csv', name: 'CSV, papers', hint: 'tables, pandas, R' },
  { format: 'edges-csv', name: 'CSV, citations', hint: 'tables, pandas, R' },
  { format: 'json', name: 'JSON', hint: 'scripts' },
];

export const REFERENCE_FORMATS: readonly FormatWords[] = [
  { format: 'bibtex', name: 'BibTeX', hint: 'LaTeX, biblatex, JabRef' },
  { format: 'ris', name: 'RIS', hint: 'a report, in most managers' },
  { format: 'csl-json', name: 'CSL-JSON', hint: 'a preprint in Zotero' },
  { format: 'hayagriva', name: 'Hayagriva', hint: 'Typst' },
];

/** For reading, by eye, ear or hand. */
export const OUTLINE_FORMATS: readonly FormatWords[] = [
  { format: 'outline-time', name: 'Outline by time', hint: 'by eye or ear' },
  { format: 'outline-distance', name: 'Outline by distance', hint: 'by eye or ear' },
];
