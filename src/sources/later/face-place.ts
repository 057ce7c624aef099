import type { FaceKind } from '../../core/faces/face.ts';
import type { Suffix } from '../../core/identifier/types.ts';
import { toLayout } from '../../core/mirror/mirror-file.ts';
import type { Source } from '../places/source.ts';
import type { MirrorPatterns, SourceSettings } from '../places/source-settings.ts';
import { askLayout } from './layout-source.ts';
import { expandPattern } from './manifest.ts';
import { askAddresses, unasked } from './pattern-source.ts';

/** The addresses of a face that a manifest names: of bundles, which are what it has of records, and of states. */
const patternsOf = ({ bundles, state }: MirrorPatterns, face: FaceKind): readonly string[] => {
  if (face === 'record' || face === 'bundle') return bundles;
  return face === 'state' && state !== null ? [state] : [];
};

interface FaceQuestion {
  readonly face: FaceKind;
  readonly suffix: Suffix;
  /** The address that relative bases are relative to. */
  readonly page: string;
}

/**
 * One face of a record as a mirror has it whose settings have a layout: where the layout says, or not asked where it has no
 * place for it.
 * @param toPlaced asks a mirror for the face, by where it keeps the record, from its base.
 */
export const faceSource = (
  settings: SourceSettings,
  { face, suffix, page }: FaceQuestion,
  toPlaced: (record: string) => Source,
): Source => ({
  ...settings,
  find: async (identifier, options) => {
    const { layout } = settings;
    if (typeof layout === 'object') {
      const patterns = patternsOf(layout, face);
      if (patterns.length === 0) return unasked('was not asked: its manifest doesn’t say where it has this');
      const addresses = patterns.map((pattern) => expandPattern(pattern, suffix));
      return askAddresses(settings, addresses, { ...options, page }, 'doesn’t have it (404)');
    }
    const { record } = toLayout(layout) ?? (await askLayout(settings, page));
    return toPlaced(record(suffix)).find(identifier, options);
  },
});
