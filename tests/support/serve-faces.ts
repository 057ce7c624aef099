import type { JsonValue } from '../../src/core/json/json.ts';
import { sendJson } from './behaviours.ts';
import { bundleFace, graphFace, manifestFace, stateFace } from './examining-faces.ts';
import type { OriginDouble } from './origin-double.ts';
import { REAL_SUFFIX } from './real-record.ts';

/** From now on the origin has these faces of the real record; others in their place, or besides, by path. */
export const serveFaces = (origin: OriginDouble, faces: Readonly<Record<string, JsonValue>> = {}): void => {
  const all: Readonly<Record<string, JsonValue>> = {
    [`/pith/${REAL_SUFFIX}/bundle.json`]: bundleFace,
    [`/pith/${REAL_SUFFIX}/state.json`]: stateFace,
    [`/api/pith-number/${REAL_SUFFIX}/graph.json`]: graphFace,
    '/pith-mirrors.json': manifestFace,
    ...faces,
  };
  for (const [path, value] of Object.entries(all)) origin.setHandler(path, sendJson(value));
};
