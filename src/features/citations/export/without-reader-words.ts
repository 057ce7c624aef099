import { withoutNotes } from '../../../graph/scene/to-scene.ts';
import type { ExportInput } from './export-formats.ts';

/** The same without the reader's own tags and notes, in pictures too: there the screen has them before the titles. */
export const withoutReaderWords = (input: ExportInput): ExportInput => ({
  ...input,
  readerWords: NO_WORDS,
  getPicture: () => {
    const picture = input.getPicture();
    return (
      picture && { ...picture, scene: { ...picture.scene, ...withoutNotes(input.graph, picture.scene) } }
    );
  },
});

const NO_WORDS: ExportInput['readerWords'] = new Map();
