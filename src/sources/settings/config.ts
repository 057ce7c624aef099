import type { JsonValue } from '../../core/json/json.ts';
import type { PinnedKey } from '../../core/keys/keys.ts';
import type { Expected, SourceSettings } from '../places/source-settings.ts';

/** Who is asked, in which order, and whose signatures count: what an operator can change without a build. */
export interface Config {
  readonly sources: readonly SourceSettings[];
  readonly keys: readonly Omit<PinnedKey, 'trust'>[];
  /** The records are invented: nothing signed with these keys is ever shown as checked. */
  readonly fiction: boolean;
  /** What the home page offers to open; `identifier` is what one would type. */
  readonly examples: readonly Example[];
  /** It names mirrors that this document doesn't ask: a frame asks none of a manifest. */
  readonly hasUnasked?: boolean;
}

/** One thing that is wrong with a configuration: where, what has to stand there, and what stands there instead. */
export interface ConfigProblem {
  readonly path: string;
  readonly expected: Expected;
  readonly found: JsonValue | undefined;
}

/** Something to open from the home page. */
export interface Example {
  readonly label: string;
  readonly identifier: string;
  /** The corpus folder that it is in, or null for this configuration's own sources. */
  readonly corpus: string | null;
}
