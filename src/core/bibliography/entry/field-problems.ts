/** Why the fields of an entry were read no further, and where: an offset of the text. */
export interface FieldProblem {
  readonly at: number;
  readonly message: string;
}

/** Where no further field begins: null if only space and commas are left. */
export const toNoField = (text: string, at: number, to: number): FieldProblem | null => {
  const rest = text.slice(at, to).search(/[^\s,]/);
  return rest < 0 ? null : { at: at + rest, message: 'What stands here is no field of an entry.' };
};

/** @param at where the value should be */
export const toNoValue = (name: string, at: number): FieldProblem => ({
  at,
  message: `The value of the field ${toShown(name)} has no end, or there is none.`,
});

/** @param at where the comma should be */
export const toNoComma = (name: string, at: number): FieldProblem => ({
  at,
  message: `There is no comma after the field ${toShown(name)}.`,
});

const toShown = (name: string): string => name.slice(0, 40);
