import type { Watched, WatchLook } from './watched.ts';

const toCount = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const STATES: readonly (readonly [state: WatchLook['state'], words: string])[] = [
  ['mismatch', 'not matching'],
  ['none', 'without a record'],
  ['unanswered', 'not answered for'],
];

/** Whether there is anything that one hasn't seen. */
export const isNews = (look: WatchLook | null): boolean =>
  look !== null &&
  (look.citing.length > 0 ||
    look.isSignedAnew ||
    look.isOther ||
    look.newVersion !== null ||
    look.less !== null);

/**
 * All that is watched in one line without its full stop: "3 papers watched: 2 new citations, 1 record signed anew, 1 with
 * less behind it". What doesn't match stands first.
 */
export const formatWatch = (watched: readonly Watched[]): string => {
  const looks = watched.flatMap(({ look }) => look ?? []);
  const count = (isSuch: (look: WatchLook) => boolean): number => looks.filter(isSuch).length;
  const sum = (certain: boolean): number =>
    looks.reduce((all, { citing, isCertain }) => all + (isCertain === certain ? citing.length : 0), 0);
  const [certain, listed] = [sum(true), sum(false)];
  const [anew, other, newer, less] = [
    count(({ isSignedAnew }) => isSignedAnew),
    count(({ isOther }) => isOther),
    count(({ newVersion }) => newVersion !== null),
    count((look) => look.less !== null),
  ];
  const parts = [
    ...STATES.map(([state, words]) => {
      const many = count((look) => look.state === state);
      return many > 0 && `${many} ${words}`;
    }),
    certain > 0 && toCount(certain, 'new citation', 'new citations'),
    listed > 0 && toCount(listed, 'citation newly listed', 'citations newly listed'),
    anew > 0 && toCount(anew, 'record signed anew', 'records signed anew'),
    other > 0 && `${other} with another record for the same version`,
    newer > 0 && toCount(newer, 'record of a newer version', 'records of newer versions'),
    less > 0 && `${less} with less behind it`,
    looks.length < watched.length && `${watched.length - looks.length} not asked for yet`,
  ].filter((part) => part !== false);
  return `${toCount(watched.length, 'paper', 'papers')} watched: ${parts.join(', ') || 'nothing new'}`;
};

/** What is new of one watched record, each thing as words of its own. */
export const toNewsWords = (look: WatchLook): readonly string[] => [
  ...(look.citing.length === 0
    ? []
    : look.isCertain
      ? [toCount(look.citing.length, 'new citation', 'new citations')]
      : [toCount(look.citing.length, 'citation newly listed', 'citations newly listed')]),
  ...(look.newVersion === null ? [] : [`now of v${look.newVersion}`]),
  ...(look.isOther ? ['now another record, for the same version'] : []),
  ...(look.isSignedAnew ? ['signed anew'] : []),
  ...(look.less === null ? [] : [look.less]),
];

/** What stands before the citing papers that one hasn't seen. */
export const toCitingWords = ({ isCertain }: WatchLook): string =>
  isCertain ? 'New in its citations' : 'Newly listed in its citations';

/** For how long an answer does: what is older is asked for again when the list is opened. In milliseconds. */
export const WATCH_MS = 24 * 60 * 60 * 1000;

/** Whether it is time to ask. @param now milliseconds since 1970. A look of the future, by a clock that was wrong, is none. */
export const isDue = ({ look }: Watched, now: number): boolean => {
  const age = look === null ? Number.NaN : now - Date.parse(look.at);
  return !(age >= 0 && age < WATCH_MS);
};

/** What is asked for, as people write it: `arXiv:2503.11367`, or the pith number. */
export const toWatchName = ({ identifier }: Watched): string =>
  identifier.startsWith('pith:') ? identifier : `arXiv:${identifier}`;

/** A list to take along: a line for each, identifier and title, with a tab between them. */
export const formatWatchList = (watched: readonly Watched[]): string =>
  watched.map((each) => `${toWatchName(each)}\t${(each.title ?? '').replace(/\s+/g, ' ').trim()}\n`).join('');
