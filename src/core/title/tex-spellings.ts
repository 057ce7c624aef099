import { accents } from '../tex/symbols.ts';

/** Combining character → accent command. */
const COMMANDS: ReadonlyMap<string, string> = new Map(
  [...accents].map(([command, mark]) => [mark, command] as const),
);

/** Letters that arXiv writes as commands, always in braces: `{\o}`. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ø: 'o',
    Ø: 'O',
    ł: 'l',
    Ł: 'L',
    ß: 'ss',
    æ: 'ae',
    Æ: 'AE',
    œ: 'oe',
    Œ: 'OE',
    ı: 'i',
  }),
);

type Spell = (command: string, letter: string) => string;

const isWord = (command: string): boolean => /[A-Za-z]/.test(command);

const spellShortly: Spell = (command, letter) =>
  isWord(command) ? `\\${command}{${letter}}` : `\\${command}${letter}`;

/** `å` has a command of its own, beside the one that puts a ring on any letter. */
const spellRing: Spell = (command, letter) =>
  command === 'r' && /^a$/i.test(letter) ? `{\\${letter}${letter}}` : spellShortly(command, letter);

/** The ways in which one letter with one accent is written in TeX. Accents with names need a brace or a space. */
const SPELLINGS: readonly Spell[] = [
  spellShortly,
  spellRing,
  (command, letter) => `\\${command}{${letter}}`,
  (command, letter) => (isWord(command) ? `{\\${command} ${letter}}` : `{\\${command}${letter}}`),
  (command, letter) => `{\\${command}{${letter}}}`,
  (command, letter) => `\\${command}{${letter === 'i' ? '\\i' : letter}}`,
];

const LETTER_WITH_MARK = /(\p{L})([\u0300-\u036f])(?![\u0300-\u036f])/gu;

/**
 * A text with its accented letters as TeX commands, in each of the ways in which people write them: `\"o`, `\"{o}`,
 * `{\"o}`, `{\"{o}}`, `\'{\i}`, `{\aa}`. At most six texts; none where there is nothing to spell.
 * @param text in Unicode. Letters with two accents, or with one that TeX has no command for, stay.
 */
export const toTexSpellings = (text: string): readonly string[] => {
  const apart = text.normalize('NFD');
  const isPlain = apart === text.normalize('NFC') && ![...text].some((char) => LETTERS.has(char));
  if (isPlain) return [];
  const spelled = SPELLINGS.map((spell) =>
    apart
      .replace(LETTER_WITH_MARK, (whole, letter: string, mark: string) => {
        const command = COMMANDS.get(mark);
        return command === undefined ? whole : spell(command, letter);
      })
      .normalize('NFC')
      .replace(/\p{L}/gu, (letter) => {
        const command = LETTERS.get(letter);
        return command === undefined ? letter : `{\\${command}}`;
      }),
  );
  return [...new Set(spelled)].filter((each) => each !== text);
};
