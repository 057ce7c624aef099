import type { Problem } from '../../core/base/result.ts';
import type { JsonValue } from '../../core/json/json.ts';
import type { Expected } from '../places/source-settings.ts';
import type { ConfigProblem } from '../settings/config.ts';

/** Whatever stands there, short enough for a sentence. */
const quote = (value: JsonValue | undefined): string => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

const WORDS: Readonly<Record<Exclude<Expected, 'one' | 'once'>, string>> = {
  object: 'an object',
  version: '1',
  list: 'a list',
  boolean: 'true or false',
  text: 'a text that isn’t empty',
  kind: '"mirror" or "origin"',
  base: 'a path of this site or an https address, and end with a slash',
  time: 'a number of milliseconds from 100 to 600000',
  algorithm: '"ed25519"',
  key: '64 hexadecimal digits',
  folder: 'the name of a folder of this site (a–z, 0–9 and -)',
};

/** What is wrong in words that go on from where it is: "must be a list, not …". */
export const toProblem = ({ path, expected, found }: ConfigProblem): Problem => {
  switch (expected) {
    case 'one':
      return { path, message: 'must name at least one source' };
    case 'once':
      return { path, message: `is used twice: ${quote(found)}` };
    default:
      return { path, message: `must be ${WORDS[expected]}, not ${quote(found)}` };
  }
};
