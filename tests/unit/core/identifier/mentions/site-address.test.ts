import { expect, it } from 'vitest';
import { findSiteAddress } from '../../../../../src/core/identifier/mentions/site-address.ts';

const HOST = 'viewer.example:8080';
const PATH = '/pith/2W3F2J6XVHMDI3LFEUIZOILSTF';
const QUERY = '?tab=citations&sel=2605.18750,2503.11367';
const LINK = `https://${HOST}${PATH}${QUERY}`;

it.each([
  LINK,
  `http://${HOST}${PATH}${QUERY}`,
  `//${HOST}${PATH}${QUERY}`,
  `${HOST}${PATH}${QUERY}`,
  `${PATH}${QUERY}`,
  ` <${LINK}>. `,
  `${LINK}#citations`,
  `Look at this: ${LINK}`,
  `arXiv:2503.11367 (see ${LINK})`,
  `${LINK.slice(0, 76)}\n${LINK.slice(76)}`,
  `> ${LINK.slice(0, 74)}\r\n> ${LINK.slice(74)}\r\n>\r\n> Regards`,
])('finds the link of this site in %j', (text) => {
  const found = findSiteAddress(text, HOST);
  expect(found?.path).toBe(PATH);
  // A bracket behind it is taken off where the query is read.
  expect(found?.query.replace(/\)$/, '')).toBe(QUERY);
});

it('finds pages that are no record', () => {
  expect(findSiteAddress(`https://${HOST}/compare?a=2503.11367&b=2401.00010`, HOST)).toEqual({
    path: '/compare',
    query: '?a=2503.11367&b=2401.00010',
  });
  expect(findSiteAddress(`https://${HOST}`, HOST)).toEqual({ path: '/', query: '' });
});

it.each([
  `https://other.example${PATH}${QUERY}&in=demo`,
  `https://viewer.example${PATH}${QUERY}`,
  `https://${HOST}.other.example${PATH}${QUERY}`,
  `https://${HOST}@other.example${PATH}${QUERY}`,
  `https://other.example/${HOST}${PATH}${QUERY}`,
  `//other.example${PATH}${QUERY}`,
  PATH,
  '/nothing',
  '2503.11367',
  '',
  'What is this?',
  '?abc',
  '?tab=citations',
  ' “?what” ',
  // More than one thing is meant.
  `${LINK} and https://${HOST}${PATH}`,
  `2401.00010, 2401.00011 and ${LINK}`,
])('finds none in %j', (text) => {
  expect(findSiteAddress(text, HOST)).toBe(null);
});
