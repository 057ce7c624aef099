/**
 * Whether a text holds a sign that may be TeX: a text without any is shown as it is, and nobody needs a reader of TeX for it
 * (`tex.ts`).
 */
export const hasTex = (text: string): boolean => /[\\${}~`]|--|''/.test(text);
