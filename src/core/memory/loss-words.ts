import { formatDay } from '../base/day.ts';
import { formatQuoted } from '../json/json.ts';
import type { Loss } from './losses.ts';

const toPart = ({ kind, name, counted }: Loss): string => {
  switch (kind) {
    case 'version':
      return 'the sources gave a newer version';
    case 'signature':
      return 'it held a signature, and holds none now';
    case 'key':
      return `its signature was checked, and the key ${formatQuoted(name)} isn’t accepted here now`;
    case 'own-key':
      return `the key ${formatQuoted(name)} was accepted by this site, and only by you now`;
    case 'unchecked':
      return 'its signature was checked, and can’t be now';
    case 'title':
      return 'its title had the signed digest, and there is none to hold against it now';
    case 'flag':
      return toFlagPart(formatQuoted(name), counted);
  }
};

const toFlagPart = (name: string, counted: Loss['counted']): string => {
  if (counted === null || counted.now === null) return `the registry doesn’t say ${name} any more`;
  return counted.now === 0
    ? `the registry withdrew ${name}`
    : `the registry counts ${counted.now} for ${name}, after ${counted.before}`;
};

/**
 * One line without its full stop: what stood behind a record and doesn't any more, and for each when, and with which
 * version, it was last seen otherwise.
 * @param version the version of the record that is shown, or null.
 */
export const formatLosses = (losses: readonly Loss[], version: number | null): string => {
  const parts = losses.map((loss) => {
    const of = loss.version === null || loss.version === version ? '' : `v${loss.version}, `;
    return `${toPart(loss)} (${of}${formatDay(loss.at)})`;
  });
  const shown = version === null ? 'this record' : `this record of v${version}`;
  return `Less stands behind ${shown} than this browser has seen: ${parts.join('; ')}`;
};
