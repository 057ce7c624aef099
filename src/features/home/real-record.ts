/**
 * What the miniatures of the home page show: values of the real record that comes with the app, as its examination finds them
 * (`tests/unit/features/home/real-record.test.ts` examines it and compares each).
 */
export const REAL_RECORD = {
  arxivId: '2503.11367',
  suffix: '2W3F2J6XVHMDI3LFEUIZOILSTF',
  title: 'Efficient Distributed MLLM Training with Cornstarch',
  pithNumber: 'pith:2025:2W3F2J6XVHMDI3LFEUIZOILSTF',
  sha256: 'd5b65d27d7a9d8346d6525119721729966767114609edd5fb5c8930e9b14019d',
  keyId: 'pith-v1-2026-05',
  signer: 'pith.science',
  version: 4,
  authors: 'Ang Chen, Insu Jang, Mosharaf Chowdhury, Nikhil Bansal, Runyu Lu',
  citing: {
    arxivId: '2605.18750',
    title: 'A Readiness-Driven Runtime for Pipeline-Parallel Training under Runtime Variability',
    refIndex: 21,
  },
} as const;
