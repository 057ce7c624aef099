import { basename, dirname } from 'node:path/posix';
import { findCircles } from './circles.ts';
import { DOORS, EMPTY_NAMES, MOST_FILES, RULES, type Rule } from './rules.ts';
import { type Arrow, type Tree, toArrows } from './tree.ts';

const isIn = (path: string, room: string): boolean => path === room || path.startsWith(`${room}/`);

/** The part of a path that a rule's room stands for: `src/features/*` → `src/features/tamper`; null where it is outside. */
const roomOf = (path: string, { room }: Rule): string | null => {
  const steps = path.split('/');
  const names = room.split('/');
  // A file directly under `*` is no folder.
  if (names.includes('*') && steps.length <= names.length) return null;
  return names.every((name, at) => name === '*' || name === steps[at])
    ? steps.slice(0, names.length).join('/')
    : null;
};

/** The rule with the longest name among those that a file stands under; of equals the one without `*`. */
const findRule = (path: string): { readonly rule: Rule; readonly own: string } | null => {
  let best: { readonly rule: Rule; readonly own: string } | null = null;
  for (const rule of RULES) {
    const own = roomOf(path, rule);
    if (own === null) continue;
    const isBetter =
      best === null ||
      own.split('/').length > best.own.split('/').length ||
      (own === best.own && best.rule.room.includes('*'));
    if (isBetter) best = { rule, own };
  }
  return best;
};

const isAllowedPackage = (specifier: string, names: readonly string[]): boolean =>
  names.some((name) => specifier === name || (/(?:^|[/:])$/.test(name) && specifier.startsWith(name)));

const toWrongArrow = ({ from, to, line, specifier }: Arrow): string | null => {
  const found = findRule(from);
  if (found === null) return null;
  const { rule, own } = found;
  const isAllowed =
    to === null
      ? isAllowedPackage(specifier, rule.packages)
      : isIn(to, own) || rule.from.some((room) => isIn(to, room));
  if (isAllowed) return null;
  return to === null
    ? `${from}:${line} imports the package ${specifier}, but ${own} takes ${rule.packages.length === 0 ? 'none' : `only ${rule.packages.join(', ')}`}, because ${rule.because}.`
    : `${from}:${line} imports ${to}, which ${own} may not, because ${rule.because}.`;
};

const toLockedDoor = ({ from, to, line }: Arrow): string | null => {
  const door = DOORS.find(({ room }) => to !== null && isIn(to, room));
  return door === undefined || door.for.some((room) => isIn(from, room))
    ? null
    : `${from}:${line} imports ${to}, which only ${door.for.join(', ')} may, because ${door.because}.`;
};

const toCircles = (arrows: readonly Arrow[], toNode: (path: string) => string, what: string): string[] => {
  const graph = new Map<string, Set<string>>();
  const places = new Map<string, string>();
  for (const { from, to, line } of arrows) {
    if (to === null || toNode(from) === toNode(to)) continue;
    graph.set(toNode(from), (graph.get(toNode(from)) ?? new Set()).add(toNode(to)));
    const key = `${toNode(from)} ${toNode(to)}`;
    places.set(key, places.get(key) ?? `${from}:${line}`);
  }
  return findCircles(graph).map((circle) => {
    const steps = circle.map((node, at) => {
      const next = circle[(at + 1) % circle.length] ?? '';
      return `${node} imports ${next} (${places.get(`${node} ${next}`)})`;
    });
    return `${what} import each other in a circle: ${steps.join(', ')}. What both need belongs below both.`;
  });
};

const toFolderFaults = (paths: readonly string[]): string[] => {
  const folders = new Map<string, number>();
  for (const path of paths) folders.set(dirname(path), (folders.get(dirname(path)) ?? 0) + 1);
  return [...folders].flatMap(([folder, count]) =>
    isIn(folder, 'src') && count > MOST_FILES
      ? [
          `${folder} has ${count} files, and more than ${MOST_FILES} are not taken in at a glance: give those that belong together a room.`,
        ]
      : [],
  );
};

const toNameFaults = (paths: readonly string[]): string[] => {
  const names = new Set(
    paths.flatMap((path) => {
      const steps = path.split('/');
      return steps.map((_, at) => steps.slice(0, at + 1).join('/'));
    }),
  );
  return [...names].flatMap((path) =>
    EMPTY_NAMES.includes(basename(path).replace(/\..*$/, ''))
      ? [`${path} has a name that says nothing of what is inside: name the one thing that it is.`]
      : [],
  );
};

/** Unit tests are where what they test is: `tests/unit/core/faces` beside `src/core/faces`. */
const toLostTests = (paths: readonly string[]): string[] => {
  const folders = new Set(
    paths.flatMap((path) => path.split('/').map((_, at, steps) => steps.slice(0, at).join('/'))),
  );
  const lost = [...folders].filter((folder) => {
    const room = /^tests\/unit\/(.+)$/.exec(folder)?.[1];
    return room !== undefined && !['src/', 'scripts/', ''].some((start) => folders.has(`${start}${room}`));
  });
  return lost.map(
    (folder) => `${folder} has the name of no room: unit tests stand under the path of what they test.`,
  );
};

const toUnruled = (paths: readonly string[]): string[] => {
  const rooms = paths
    .filter((path) => isIn(path, 'src') && findRule(path) === null)
    .map((path) => path.split('/').slice(0, 2).join('/'));
  return [...new Set(rooms)].map(
    (room) => `${room} stands under no rule: say in scripts/house/rules.ts what it may import, and why.`,
  );
};

/**
 * Everything in a tree that the rules of the house forbid, each in a sentence that names the line, the rule and the
 * reason; empty when all is well.
 */
export const findFaults = (tree: Tree): readonly string[] => {
  const paths = [...tree.keys()];
  // A test may look at everything.
  const arrows = toArrows(new Map([...tree].filter(([path]) => !isIn(path, 'tests/unit'))));
  return [
    ...arrows.flatMap((arrow) => toWrongArrow(arrow) ?? []),
    ...arrows.flatMap((arrow) => toLockedDoor(arrow) ?? []),
    ...toCircles(arrows, dirname, 'Rooms'),
    ...toCircles(arrows, (path) => path, 'Files'),
    ...toFolderFaults(paths),
    ...toNameFaults(paths),
    ...toLostTests(paths),
    ...toUnruled(paths),
  ];
};
