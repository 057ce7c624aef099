/** Words of a remark with which another paper is named, wherever they stand before its id. */
const OF_ANOTHER =
  /\b(?:see|cf|vs|viz|as\s+in|with|comments?\s+on|repl(?:y|ies)|responses?\s+to|errat(?:um|a)|corrigend(?:um|a)|addend(?:um|a)|companion|extends?|extended|based|builds?|follows?|followed|supersedes?|superseded|replaces?|replaced|contradicts?|refutes?|cites?|cited|citing|compare|related|previous|earlier|translat\w+)\b|\bet al\b/i;

/** Whether what stands before an id in a remark says that it is another paper's. */
export const isRemarkOnAnother = (before: string): boolean =>
  OF_ANOTHER.test(before.slice(before.lastIndexOf(';') + 1));

/** `see arXiv:`, `cf. https://arxiv.org/abs/`, `the method of arXiv:`, right before an id. */
const POINTED_AT =
  /\b(?:see|cf|compare|of)\b[\s,.~({]*(?:(?:also|e\.?g\.?|the|refs?)\b[\s,.~({]*)*(?:\\(?:url|href|texttt|tt)[\s{]*)?(?:(?:arxiv|e-?print|preprint)[:.\s~{]*)*(?:https?:\/\/[^\s{}]*)?$/i;

/** Whether the words right before an id in a reference point from it at another paper. */
export const isOfAnother = (before: string): boolean => POINTED_AT.test(before);
