/** Something to be done, by its name. */
export interface Task {
  readonly name: string;
  /** The name of what has to have succeeded first. */
  readonly needs?: string;
  /** It takes the whole machine: nothing runs beside it. */
  readonly isAlone?: boolean;
}

/** How a task ended: whether it succeeded, or that it was left out because what it needs did not. */
export type Ending = boolean | 'left-out';

/**
 * Does tasks in their order, several at a time: one begins when there is a place for it and what it needs has ended. One that
 * is alone waits until nothing else runs, and nothing after it overtakes it.
 * @param places how many run at a time, 1 at least.
 * @param run does one, and says whether it succeeded.
 * @returns the endings by name, in the order of the tasks.
 * @throws Error when a task needs one that isn't there, and whatever `run` throws.
 */
export const runSideBySide = async <T extends Task>(
  tasks: readonly T[],
  places: number,
  run: (task: T) => Promise<boolean>,
): Promise<ReadonlyMap<string, Ending>> => {
  const endings = new Map<string, Ending>();
  const running = new Map<T, Promise<void>>();
  const begin = (task: T): void => {
    const { name, needs } = task;
    if (needs !== undefined && endings.get(needs) !== true) endings.set(name, 'left-out');
    else
      running.set(
        task,
        run(task).then((succeeded) => {
          endings.set(name, succeeded);
          running.delete(task);
        }),
      );
  };
  const waiting = [...tasks];
  /** The first that can begin now, taken off the list. */
  const takeNext = (): T | undefined => {
    if (running.size >= places || [...running.keys()].some(({ isAlone }) => isAlone)) return undefined;
    for (const [index, { needs, isAlone }] of waiting.entries()) {
      if (isAlone && running.size > 0) return undefined;
      if (needs === undefined || endings.has(needs)) return waiting.splice(index, 1)[0];
      if (isAlone) return undefined;
    }
    return undefined;
  };
  while (waiting.length > 0 || running.size > 0) {
    for (let next = takeNext(); next !== undefined; next = takeNext()) begin(next);
    if (running.size > 0) await Promise.race(running.values());
    else if (waiting[0] !== undefined)
      throw new Error(`${waiting[0].name} needs ${waiting[0].needs}, which is not there.`);
  }
  return new Map(tasks.map(({ name }) => [name, endings.get(name) ?? 'left-out']));
};
