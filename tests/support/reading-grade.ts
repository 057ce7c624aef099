/** Syllables of an English word, by its groups of vowels: right for most words, and off by one at most for the others. */
const countSyllables = (word: string): number =>
  Math.max(
    1,
    word
      .toLowerCase()
      .replace(/(?:[^laeiouy]es|[^laeiouy]e|(?<=[^td])ed)$/, '')
      .match(/[aeiouy]{1,2}/g)?.length ?? 1,
  );

/** The Flesch–Kincaid grade of English prose: years of school that its sentences and words ask for (Kincaid et al. 1975). */
export const toReadingGrade = (prose: string): number => {
  const sentences = prose.split(/[.:;?!]+\s+|\n+/).filter((sentence) => /\p{L}/u.test(sentence));
  const words = prose.match(/[\p{L}’']+/gu) ?? [];
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
};
