import { reasonTitle } from "./reason-titles";
import type { Evidence } from "./finding";
import type { Outcome } from "./rule";
import type { Text, TextParams } from "./text";
import { read, type KnownOf, type Reading } from "./value";

export const pass: Outcome = { verdict: "pass" };
export const skip: Outcome = { verdict: "skip" };

export function fail(fields: readonly string[], params?: TextParams, channels?: readonly string[]): Outcome {
  return { verdict: "fail", fields, ...(params && { params }), ...(channels && { channels }) };
}

/** A failure of a subject whose own row does not show it: the evidence stands in other rows. */
export function failShownBy(evidence: readonly Evidence[], params?: TextParams): Outcome {
  return { verdict: "fail", fields: [], evidence, ...(params && { params }) };
}

export function unknown(fields: readonly string[], reason: Text): Outcome {
  return { verdict: "unknown", fields, reason };
}

/**
 * What was judged of something that may be out of use, as far as its switch could be read: nobody asks how a leaver or a
 * closed door is set up, so neither a fault nor a pass is certain behind a switch that could not be read.
 */
export function behind(field: string, reading: Reading<unknown>, outcome: Outcome): Outcome {
  const isCertain = reading.state !== "unreadable";
  if (isCertain || (outcome.verdict !== "fail" && outcome.verdict !== "pass")) return outcome;
  return unknown([field], couldNotRead([field], [reading.reason]));
}

type FieldsOf<R> = Extract<keyof R, string>;
type Decision = "pass" | "fail" | "skip" | { fail: TextParams } | Outcome;

/**
 * Decides on fields only when all of them are known: one that could not be read makes the outcome `unknown`,
 * one the platform does not have makes it not applicable. Nest calls when a field matters only after another.
 */
export function judge<R extends object, F extends FieldsOf<R>>(
  row: R,
  fields: readonly F[],
  decide: (values: { [K in F]: KnownOf<R[K]> }) => Decision,
): Outcome {
  const values: Record<string, unknown> = {};
  let missing: string[] | null = null;
  let reasons: Set<string> | null = null;
  for (const field of fields) {
    const reading = read(row[field] as unknown);
    if (reading.state === "absent") return skip;
    if (reading.state === "unreadable") {
      (missing ??= []).push(field);
      (reasons ??= new Set()).add(reading.reason);
    } else values[field] = reading.value;
  }
  if (missing) return unknown(missing, couldNotRead(missing, [...(reasons ?? [])]));
  const decision = decide(values as { [K in F]: KnownOf<R[K]> });
  if (decision === "pass") return pass;
  if (decision === "skip") return skip;
  if (decision === "fail") return fail(fields);
  return "fail" in decision ? fail(fields, decision.fail) : decision;
}

/** The same few sentences, for as many rows as there are. */
const sentences = new Map<string, Text>();
const MOST_SENTENCES = 10_000;

export function couldNotRead(fields: readonly string[], reasons: readonly string[]): Text {
  const key = `${fields.join()};${reasons.join()}`;
  let sentence = sentences.get(key);
  if (!sentence) {
    if (sentences.size >= MOST_SENTENCES) sentences.clear();
    sentences.set(key, (sentence = sentenceOf(fields, reasons)));
  }
  return sentence;
}

function sentenceOf(fields: readonly string[], reasons: readonly string[]): Text {
  const words = reasons.map(reasonTitle);
  return {
    zh: `未能读取：${fields.join("、")}（${words.map(({ zh }) => zh).join("、")}）`,
    en: `Could not read: ${fields.join(", ")} (${words.map(({ en }) => en).join(", ")})`,
  };
}
