import { formatEdgesCsv, formatNodesCsv } from '../../../graph/export/csv.ts';
import { formatCx2 } from '../../../graph/export/cx2.ts';
import { formatExportJson } from '../../../graph/export/export-json.ts';
import { type ExportSet, toListSet, toNetworkSet } from '../../../graph/export/export-set.ts';
import { toFileName } from '../../../graph/export/file-name.ts';
import { formatGraphml } from '../../../graph/export/graphml.ts';
import { formatOutline } from '../../../graph/export/outline.ts';
import { formatBibtex } from '../../../graph/export/references/bibtex.ts';
import { formatCslJson } from '../../../graph/export/references/csl.ts';
import { formatHayagriva } from '../../../graph/export/references/hayagriva.ts';
import { formatRis } from '../../../graph/export/references/ris.ts';
import type { Point } from '../../../graph/layout/time-layout.ts';
import type { PictureInput } from '../picture/paint/picture-input.ts';
import { ExportError, type ExportFile, type ExportInput, type ExportWish } from './export-formats.ts';
import { toPictureTexts } from './picture-parts.ts';
import { formatPicturePng } from './picture-png.ts';
import { formatPictureSvg } from './picture-svg.ts';

/** The file that is asked for. @throws ExportError with a sentence for people where there can be none */
export const makeFile = async (input: ExportInput, wish: ExportWish): Promise<ExportFile> => {
  const { format, scope } = wish;
  const named = (what: string, extension: string, type: string, content: string | Blob): ExportFile => ({
    name: toFileName(input, what, scope, extension),
    blob: new Blob([content], { type }),
  });
  const network = (): ExportSet => toNetworkSet(input, scope);
  const list = (): ExportSet => toListSet(input, scope);
  switch (format) {
    case 'nodes-csv':
      return named('papers', 'csv', CSV, formatNodesCsv(network()));
    case 'edges-csv': {
      const set = network();
      if (set.citations.length === 0) throw new ExportError('There are no citations among these papers.');
      return named('citations', 'csv', CSV, formatEdgesCsv(set));
    }
    case 'json':
      return named('citations', 'json', 'application/json', formatExportJson(network()));
    case 'graphml':
      return named('citations', 'graphml', 'application/graphml+xml', formatGraphml(network()));
    case 'cx2':
      return named(
        'citations',
        'cx2',
        'application/json',
        formatCx2(network(), toPositions(input.getPicture())),
      );
    case 'csl-json':
      return named('references', 'json', 'application/vnd.citationstyles.csl+json', formatCslJson(list()));
    case 'bibtex':
      return named('references', 'bib', 'application/x-bibtex', formatBibtex(list()));
    case 'hayagriva':
      return named('references', 'yml', 'application/yaml', formatHayagriva(list()));
    case 'ris':
      return named('references', 'ris', 'application/x-research-info-systems', formatRis(list()));
    case 'outline-time':
    case 'outline-distance':
      return named(
        format,
        'txt',
        'text/plain;charset=utf-8',
        formatOutline(network(), format === 'outline-time' ? 'time' : 'distance'),
      );
    case 'svg':
    case 'png':
      return await makePicture(input, wish);
  }
};

const CSV = 'text/csv;charset=utf-8';

const makePicture = async (input: ExportInput, { format, scale }: ExportWish): Promise<ExportFile> => {
  const picture = input.getPicture();
  if (picture === null) throw new ExportError('There is no picture on the screen: show the graph first.');
  const named = (extension: string, content: BlobPart, type: string): ExportFile => ({
    name: toFileName(input, 'picture', 'all', extension),
    blob: new Blob([content], { type }),
  });
  const texts = toPictureTexts(input, picture);
  return format === 'svg'
    ? named('svg', await formatPictureSvg(picture, texts), 'image/svg+xml')
    : named('png', await formatPicturePng(picture, texts, scale), 'image/png');
};

/** Where the papers stand on the screen; another program may begin there. */
const toPositions = (picture: PictureInput | null): ReadonlyMap<string, Point> | null =>
  picture &&
  new Map(
    picture.scene.ids.map((id, index) => [
      id,
      { x: picture.scene.x[index] ?? 0, y: picture.scene.y[index] ?? 0 },
    ]),
  );
