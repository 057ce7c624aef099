import { formatIdentifier } from '../../identifier/identifier.ts';
import type { Entry, Mention, PaperIdentifier } from '../entry/entry.ts';
import type { PaperQuestion } from './judgement.ts';

/** A paper without its version or year: what a registry is asked for, and what two mentions of it share. */
export const toPaperKey = (identifier: PaperIdentifier): string =>
  formatIdentifier(
    identifier.kind === 'arxiv' ? { ...identifier, version: null } : { ...identifier, year: null },
  );

const toQuestion = (identifier: PaperIdentifier): PaperQuestion => ({
  paperKey: toPaperKey(identifier),
  identifier: identifier.kind === 'arxiv' ? { ...identifier, version: null } : identifier,
});

/** The mentions that count: those in remarks only where there is no other. */
export const countingMentions = ({ mentions }: Entry): readonly Mention[] => {
  const sure = mentions.filter(({ isSure }) => isSure);
  return sure.length > 0 ? sure : mentions;
};

/** The papers that an entry names, each once, in the order in which they stand. Broken entries name none. */
export const papersOf = (entry: Entry): readonly PaperQuestion[] => {
  const papers = new Map<string, PaperQuestion>();
  if (entry.problem !== null) return [];
  for (const { identifier } of countingMentions(entry)) {
    const question = toQuestion(identifier);
    if (!papers.has(question.paperKey)) papers.set(question.paperKey, question);
  }
  return [...papers.values()];
};

/** Every paper that some entries name, each once: what a registry has to be asked for. Broken entries ask nothing. */
export const toQuestions = (entries: readonly Entry[]): readonly PaperQuestion[] => {
  const questions = new Map<string, PaperQuestion>();
  for (const entry of entries)
    for (const question of papersOf(entry))
      if (!questions.has(question.paperKey)) questions.set(question.paperKey, question);
  return [...questions.values()];
};
