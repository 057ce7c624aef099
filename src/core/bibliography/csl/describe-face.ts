import { type FaceKind, formatFaceKind, toFaceKind } from '../../faces/kind.ts';
import { readJson } from '../../json/read.ts';

/** Without one of these no text is read whole only to find out that it is none. */
const NAMED = /"(?:canonical_record|(?:record|bundle|state|manifest)_type)"\s*:/;

/** The faces that say themselves what they are: the parts of the others may stand in a service's answer too. */
const SAID: ReadonlySet<FaceKind | null> = new Set<FaceKind>(['record', 'bundle', 'state', 'manifest']);

const say = (kind: FaceKind | null, begin: string): string | null =>
  kind === null || !SAID.has(kind)
    ? null
    : `${begin} is ${formatFaceKind(kind)}, not a bibliography: nothing of it was checked here. Open it by itself instead.`;

/**
 * Why a JSON text holds records or other faces (docs/protocol.md "Faces of a record") in the place of references, by its one value
 * or by the first entry of its list or lines: as a sentence; null where it doesn't.
 */
export const describeFace = (text: string): string | null => {
  if (!NAMED.test(text)) return null;
  const whole = readJson(text);
  if (whole === null)
    return say(toFaceKind(readJson(/^\s*(.*)/.exec(text)?.[1] ?? '')?.value), 'The first entry of this');
  return Array.isArray(whole.value)
    ? say(toFaceKind(whole.value[0]), 'The first entry of this')
    : say(toFaceKind(whole.value), 'This');
};
