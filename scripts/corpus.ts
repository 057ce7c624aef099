import { parseArguments } from './corpus/arguments.ts';
import { writeCorpus } from './corpus/write-corpus.ts';

/** `npm run corpus`: a static mirror of invented papers that cite one another, signed with a key made for it. */
const options = parseArguments(process.argv.slice(2));
const written = options.kind === 'ok' ? writeCorpus(options.value) : options;
if (options.kind === 'error' || written.kind === 'error') {
  console.error(written.kind === 'error' ? written.error : '');
  process.exitCode = 1;
} else {
  const { records, citations, hubArxivId } = written.value;
  console.log(
    `${records} records, ${citations} citations; ${hubArxivId} is cited by ${options.value.hub}. ` +
      `Written to ${options.value.out}`,
  );
}
