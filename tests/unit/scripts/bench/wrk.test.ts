import { expect, test } from 'vitest';
import { parseWrk, runWrk } from '../../../../scripts/bench/servers/wrk.ts';

const REPORT = `Running 3s test @ http://127.0.0.1:41233/
  1 threads and 16 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency     1.02ms    2.11ms  31.02ms   93.70%
    Req/Sec    16.77k     3.02k   22.10k    66.67%
  Latency Distribution
     50%  610.00us
     75%    0.91ms
     90%    1.62ms
     99%    1.20s
  50063 requests in 3.00s, 3.71GB read
  Socket errors: connect 0, read 2, write 0, timeout 1
  Non-2xx or 3xx responses: 17
Requests/sec:  16684.21
Transfer/sec:      1.24GB
`;

test('reads what wrk prints, with its units, and counts all that failed', () => {
  expect(parseWrk(REPORT)).toEqual({ requestsPerSecond: 16684.21, percentile99: 1200, failures: 20 });
  const quick = REPORT.replace(/99% .*/, '99%  610.50us').replace(/ {2}(?:Socket|Non-2xx).*\n/g, '');
  expect(parseWrk(quick)).toEqual({ requestsPerSecond: 16684.21, percentile99: 0.6105, failures: 0 });
  expect(() => parseWrk('unable to connect')).toThrow('wrk said nothing of use');
});

test('loads no other machine', async () => {
  await expect(runWrk({ url: 'http://192.0.2.1/' }, 1)).rejects.toThrow('Only this machine');
});
