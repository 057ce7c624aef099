import { toRepeatedValues } from '../record/copies.ts';
import { toOutcome } from './compared.ts';
import type { ReportCheck } from './report.ts';

/** The other values that are signed and repeated outside: the registry's report against itself. */
export const checkRepeatedValues: ReportCheck = ({ record }) =>
  toOutcome(toRepeatedValues(record), 'The record repeats none of its other signed values.');
