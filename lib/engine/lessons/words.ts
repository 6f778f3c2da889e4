const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
const HAN_RUN = /\p{Script=Han}{2,}/gu;
const HAN = /\p{Script=Han}/u;

/** Said everywhere and telling nothing. */
const EMPTY = new Set([
  "的",
  "了",
  "和",
  "是",
  "在",
  "有",
  "与",
  "及",
  "the",
  "a",
  "an",
  "of",
  "and",
  "to",
  "in",
  "is",
  "was",
]);

/**
 * The words of a text in any language, folded, each once: to compare texts by. Chinese is written without spaces, so its
 * words are cut by a dictionary.
 */
export function wordsIn(text: string): string[] {
  const folded = fold(text);
  const words = new Set<string>();
  for (const { segment, isWordLike } of segmenter.segment(folded))
    if (isWordLike && !EMPTY.has(segment)) words.add(segment);
  return [...words];
}

/**
 * What a text can be found by: words, and of Chinese every pair of neighbouring characters, because the dictionary cuts the
 * same word differently in another sentence. A text is found when it has all `askedTerms` of what was typed.
 */
export function termsIn(text: string): string[] {
  const folded = fold(text);
  const pairs = [...folded.matchAll(HAN_RUN)].flatMap(([run]) => pairsOf(run));
  return [...new Set([...wordsIn(folded).filter((word) => !HAN.test(word)), ...pairs])];
}

/**
 * The terms of what somebody typed: of Chinese the pairs inside each word, so that words may stand apart in the text. A name
 * the dictionary does not know falls into single characters; neighbours of them are one word again.
 */
export function askedTerms(typed: string): string[] {
  const parts: string[] = [];
  let single = "";
  for (const { segment, isWordLike } of [
    ...segmenter.segment(fold(typed)),
    { segment: "", isWordLike: false },
  ]) {
    if (HAN.test(segment) && [...segment].length === 1) {
      single += segment;
      continue;
    }
    parts.push(single, isWordLike ? segment : "");
    single = "";
  }
  return [...new Set(parts.flatMap((part) => (HAN.test(part) ? pairsOf(part) : wordsIn(part))))];
}

function pairsOf(run: string): string[] {
  const letters = [...run];
  return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
}

function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

/** 0 for nothing in common, 1 for the same words (Dice). */
export function likeness(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const known = new Set(b);
  return (2 * a.filter((word) => known.has(word)).length) / (a.length + b.length);
}
