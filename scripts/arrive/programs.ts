import type { Arrival } from './arrival.ts';
import { badges } from './badges.ts';
import { corrections } from './corrections.ts';
import { graphs } from './graphs.ts';
import { references } from './references.ts';
import { tables } from './tables.ts';

/** Every program that is asked, in the order of the table. */
export const ARRIVALS: readonly Arrival[] = [...tables, ...graphs, ...references, ...corrections, ...badges];
