import { isJsonObject, type JsonValue, member } from '../../src/core/json/json.ts';
import { parseJson } from '../../src/core/json/text.ts';
import { toFingerprint } from '../../src/core/keys/fingerprint.ts';
import { parseKeys } from '../pith-verify/keys.ts';
import { sha256Of } from '../vite/build-manifest.ts';
import { fetchFile } from './fetch-file.ts';

/** Text of a server in one line, without anything that a terminal acts on. */
export const toLine = (text: string): string =>
  text.replace(/\p{C}/gu, (each) => `\\u{${(each.codePointAt(0) ?? 0).toString(16)}}`).slice(0, 200);

const textOf = (value: JsonValue | undefined): string => toLine(typeof value === 'string' ? value : '?');

/** What the site's `config.json` chooses: sources and keys with their fingerprints, as lines to read. */
export const readOperatorChoice = async (site: URL): Promise<readonly string[]> => {
  const answer = await fetchFile(new URL(`${site.origin}/config.json`), 'gzip, deflate, br');
  if (answer.kind === 'trouble') return [`config.json ${answer.reason}.`];
  if (answer.status !== 200) return [`There is no config.json (status ${answer.status}).`];
  const json = parseJson(new TextDecoder().decode(answer.body));
  if (json.kind === 'error') return ['config.json is no JSON.'];
  const root = json.value.value;
  const sources = member(root, 'sources');
  const keys = parseKeys(root);
  const manifest = member(root, 'mirror_manifest');
  return [
    `config.json  sha256 ${sha256Of(answer.body, 'hex')}`,
    ...(member(root, 'fiction') === true ? ['fiction  no signature by its keys turns a record green'] : []),
    ...(Array.isArray(sources) ? sources : [])
      .filter((source: JsonValue) => isJsonObject(source))
      .map(
        (source: JsonValue) => `source  ${textOf(member(source, 'kind'))}  ${textOf(member(source, 'base'))}`,
      ),
    ...(manifest === undefined ? [] : [`mirrors of the manifest  ${textOf(manifest)}`]),
    ...(keys.kind === 'error'
      ? [`keys  not readable: ${toLine(keys.error)}`]
      : keys.value.map(
          ({ keyId, publicKeyHex }) =>
            `key  ${toLine(keyId)}  ${publicKeyHex}  fingerprint ${toFingerprint(publicKeyHex) ?? '?'}`,
        )),
  ];
};
