import type { Region } from '../citation-view.ts';

/** A region is told to this part of its width: under half a pixel on a frame of 10,000 pixels. */
const PRECISION = 20_000;
const LEAST_WIDTH = 0.01;
const FARTHEST = 1e9;

/** A part of the drawing as `x,y,width`, or an empty text where its numbers are none that a drawing can have. */
export const formatRegion = ({ x, y, width }: Region): string => {
  if (!isRegion({ x, y, width })) return '';
  const digits = Math.ceil(Math.log10(PRECISION / width));
  return [x, y, width].map((value) => formatRounded(value, digits)).join(',');
};

/** The other way; null for anything else. */
export const parseRegion = (text: string): Region | null => {
  const parts = text.split(',');
  if (parts.length !== 3 || !parts.every((part) => NUMBER.test(part))) return null;
  const [x = Number.NaN, y = Number.NaN, width = Number.NaN] = parts.map(Number);
  return isRegion({ x, y, width }) ? { x, y, width } : null;
};

const NUMBER = /^-?\d{1,10}(?:\.\d{1,7})?$/;

const isRegion = ({ x, y, width }: Region): boolean =>
  Math.abs(x) <= FARTHEST && Math.abs(y) <= FARTHEST && width >= LEAST_WIDTH && width <= FARTHEST;

/** Rounded to so many digits after the point (before it where negative), without exponent or trailing zeros. */
const formatRounded = (value: number, digits: number): string => {
  const unit = 10 ** Math.max(0, -digits);
  const text = (Math.round(value / unit) * unit || 0).toFixed(0);
  if (digits <= 0) return text;
  const [whole = '0', part = ''] = value.toFixed(digits).split('.');
  const kept = part.replace(/0+$/, '');
  const rounded = kept === '' ? whole : `${whole}.${kept}`;
  return rounded === '-0' ? '0' : rounded;
};
