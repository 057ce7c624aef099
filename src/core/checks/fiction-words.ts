/** What stands above every page of a corpus folder: the first module and the app both draw it. */
export const FICTION_WORDS = {
  name: 'About this corpus',
  emphasis: 'Fiction.',
  /** @param corpus the folder's name, as in the search parameter `in`. */
  sentence: (corpus: string): string =>
    `The papers in “${corpus}” don’t exist. They are dated 2040 to 2049 and signed by a demo key that anybody can use.`,
  leave: 'Leave the demo',
} as const;
