import { parseArguments, USAGE } from './pith-verify-site/arguments.ts';
import { type Comparison, compareSite } from './pith-verify-site/compare-site.ts';
import { fetchFile } from './pith-verify-site/fetch-file.ts';
import { readOperatorChoice, toLine } from './pith-verify-site/operator-choice.ts';
import { parseManifest, type ReadManifest, readBuild } from './pith-verify-site/read-manifest.ts';
import { MANIFEST_NAME } from './vite/build-manifest.ts';

const [DIFFERS, UNREAD, BAD_USAGE] = [1, 2, 3];

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const stop = (sentence: string, status: number): number => {
  process.stderr.write(`pith-verify-site: ${sentence}\n`);
  return status;
};

const toText = (each: Comparison): string =>
  ({
    same: `same          ${toLine(each.path)}`,
    differs: `DIFFERS       ${toLine(each.path)}`,
    unread: `not fetched   ${toLine(each.path)}`,
    'kept-back': `not served    ${toLine(each.path)}  (for hosts; no page loads it)`,
  })[each.kind] + ('detail' in each ? `  ${toLine(each.detail)}` : '');

const report = async (site: URL, read: ReadManifest, isOwn: boolean): Promise<number> => {
  const { commit } = read.manifest;
  say(`${site.href} against ${isOwn ? 'the build in your folder' : 'the manifest that it serves itself'}`);
  say(`commit ${toLine(commit ?? 'not known')}`);
  say(`${MANIFEST_NAME}  sha256 ${read.sha256}\n`);
  const compared = await compareSite(site, read);
  for (const each of compared) say(toText(each));
  const count = (kind: Comparison['kind']): number => compared.filter((each) => each.kind === kind).length;
  say('\nChosen by who runs this site, and no part of the build; it decides which signatures count there:');
  for (const line of await readOperatorChoice(site)) say(`  ${line}`);
  say(`\n${count('same')} the same, ${count('differs')} different, ${count('unread')} not fetched.`);
  if (count('differs') > 0) {
    say(isOwn ? 'This copy is not this build.' : 'This copy is not what its own manifest says.');
    return DIFFERS;
  }
  if (count('unread') > 0) return UNREAD;
  say(
    isOwn
      ? 'Everything that was fetched is this build.'
      : 'Everything that was fetched is as this copy’s own manifest says. Build it yourself and use --build to learn whose code it is.',
  );
  return 0;
};

const main = async (): Promise<number> => {
  const parsed = parseArguments(process.argv.slice(2));
  if (parsed.kind === 'error') return stop(`${parsed.error} See pith-verify-site --help.`, BAD_USAGE);
  const { site, build } = parsed.value;
  if (site === null) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (build !== null) {
    const read = readBuild(build);
    return read.kind === 'error' ? stop(read.error, BAD_USAGE) : report(site, read.value, true);
  }
  const answer = await fetchFile(new URL(`/${MANIFEST_NAME}`, site), 'gzip, deflate, br');
  if (answer.kind === 'trouble') return stop(`${site.href} ${toLine(answer.reason)}.`, UNREAD);
  if (answer.status !== 200)
    return stop(`${site.href} serves no ${MANIFEST_NAME} (status ${answer.status}).`, UNREAD);
  const read = parseManifest(answer.body);
  return read.kind === 'error'
    ? stop(`${site.href}: ${read.error}`, DIFFERS)
    : report(site, read.value, false);
};

process.exitCode = await main();
