import { readFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

interface Cut {
  /** Name of the file, without its ending. */
  readonly name: string;
  /** The whole face, as the package has it. */
  readonly from: string;
  readonly text: string;
  readonly axes?: Readonly<Record<string, number | { readonly min: number; readonly max: number }>>;
}

const between = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)).join('');

const ASCII = between(0x20, 0x7e);
const LATIN = `${ASCII}${between(0xa0, 0xff)}–—‘’‚“”„†‡•…‰‹›−→←`;
/** Letters that names in Latin script have beside those: Polish, Czech, Hungarian, Romanian, Turkish, Baltic, Croatian. */
const MORE_LATIN = 'ĀāĂăĄąĆćČčĎďĐđĒēĖėĘęĚěĞğĢģĪīĮįİıĶķĹĺĻļĽľŁłŃńŅņŇňŌōŐőŒœŔŕŘřŚśŞşŠšŢţŤťŪūŮůŰűŲųŸŹźŻżŽžȘșȚț';
const CODE = `${ASCII}…–−×→`;

const variable = (family: string, part: string): string =>
  `node_modules/@fontsource-variable/${family}/files/${family}-${part}-wght-normal.woff2`;
const sans = { wght: { min: 400, max: 600 } };
/** One weight for titles and headings: as dark as the mathematics that KaTeX sets into them allows. */
const serif = { wght: 460 };

const cuts: readonly Cut[] = [
  { name: 'sans', from: variable('ibm-plex-sans', 'latin'), text: LATIN, axes: sans },
  { name: 'sans-more', from: variable('ibm-plex-sans', 'latin-ext'), text: MORE_LATIN, axes: sans },
  { name: 'serif', from: variable('source-serif-4', 'latin'), text: LATIN, axes: serif },
  { name: 'serif-more', from: variable('source-serif-4', 'latin-ext'), text: MORE_LATIN, axes: serif },
  {
    name: 'mono',
    from: 'node_modules/@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2',
    text: CODE,
  },
];

/**
 * The page's faces, cut out of those of the packages: the letters, weights and features that the page uses, as WOFF2.
 * The same packages give the same bytes.
 * @returns name of the file → its bytes.
 */
export const cutFaces = async (): Promise<ReadonlyMap<string, Buffer>> => {
  const faces = new Map<string, Buffer>();
  for (const { name, from, text, axes } of cuts) {
    const face = await subsetFont(await readFile(from), text, {
      targetFormat: 'woff2',
      noHinting: true,
      keepFeatures: ['kern', 'ccmp', 'mark', 'locl', 'tnum'],
      ...(axes && { variationAxes: axes }),
    });
    faces.set(`${name}.woff2`, face);
  }
  return faces;
};
