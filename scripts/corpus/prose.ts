import type { Random } from './random.ts';
import { FIRST_NAMES, type Field, LAST_NAMES } from './vocabulary.ts';

/** The title of the hub, the paper that the examples begin with. */
export const HUB_TITLE = 'A Field Guide to Papers That Do Not Exist';

/** A title in ASCII, as arXiv keeps them: accents and mathematics are TeX. */
export const toTitle = (field: Field, random: Random): string => {
  const thing = random.pick(field.things);
  const quality = random.pick(field.qualities);
  const place = random.pick(field.places);
  const method = random.pick(field.methods);
  const mathematics = `$${random.pick(field.mathematics)}$`;
  switch (random.below(13)) {
    case 0:
      return `On ${quality} ${thing}`;
    case 1:
      return `Do ${thing} Dream? Evidence from ${place}`;
    case 2:
      return `${quality} ${thing} in ${place}: ${method} Revisited`;
    case 3:
      return `What ${thing} Know about ${place}`;
    case 4:
      return `${thing} of Order ${mathematics} in ${place}`;
    case 5:
      return `A Gr\\"umpel--Snork\\'a Theorem for ${quality} ${thing}`;
    case 6:
      return `Why ${quality} ${thing} Avoid ${place}`;
    case 7:
      return `${method} and the ${mathematics} Problem for ${thing}`;
    case 8:
      return `Towards a Theory of ${quality} ${thing}`;
    default:
      return `${method} for ${quality} ${thing} in ${place}`;
  }
};

const FINDINGS: readonly string[] = [
  'We find that the effect is small, reproducible and a little embarrassing.',
  'The result holds for all cases that we could think of, and for two that we could not.',
  'A control group that was given nothing but biscuits did almost as well.',
  'Our bound improves on the previous one by a factor that is best described as polite.',
  'We release neither code nor data, because there are none.',
  'The approach needs no training, no hardware and no patience.',
  'Three open questions remain, of which one is about lunch.',
  'We also show that the converse fails, loudly, on windy days.',
  'Earlier work is recovered as the special case in which nothing happens.',
];

/** Some are longer than the 600 characters that a record shows of them. */
export const toAbstract = (field: Field, title: string, random: Random): string => {
  const sentences = [
    'This paper is fiction, made up by a program so that a viewer of records has something to show.',
    `Under the heading "${title}" we look at ${random.pick(field.things).toLowerCase()} in ${random.pick(field.places).toLowerCase()}.`,
    `Our means are ${random.pick(field.methods).toLowerCase()}.`,
  ];
  const count = 2 + random.below(7);
  for (let index = 0; index < count; index += 1) sentences.push(random.pick(FINDINGS));
  return [...new Set(sentences)].join(random.oneIn(4) ? '\n  ' : ' ');
};

/** One to six names in alphabetical order, as records list them. */
export const toAuthors = (random: Random): string => {
  const count = 1 + Math.min(random.below(6), random.below(6));
  const names = new Set<string>();
  while (names.size < count) names.add(`${random.pick(FIRST_NAMES)} ${random.pick(LAST_NAMES)}`);
  return [...names].sort().join(', ');
};
