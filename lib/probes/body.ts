import { SaxesParser } from "saxes";
import type { ProbeTarget } from "./target";
import type { Outcome, StepCode } from "@/lib/engine/probes/steps";

type Judged = { code: StepCode; outcome: Outcome };

const TYPES: Record<Exclude<ProbeTarget["expects"], "any">, RegExp> = {
  json: /^application\/(?:[\w.+-]+\+)?json$/,
  xml: /^(?:application|text)\/(?:[\w.+-]+\+)?xml$/,
  html: /^(?:text\/html|application\/xhtml\+xml)$/,
};

/** Whether an answer's body is what was expected. Looks at its form alone; nothing of it is kept. */
export function judgeBody(text: string, contentType: string, expects: ProbeTarget["expects"]): Judged {
  if (expects === "any") return { code: "not-checked", outcome: "passed" };
  if (text.trim() === "") return { code: "empty", outcome: "failed" };
  const essence = contentType.split(";")[0]?.trim().toLowerCase() ?? "";
  if (expects === "html") return TYPES.html.test(essence) ? fine : { code: "other-type", outcome: "failed" };
  const parsed = expects === "json" ? parseJson(text) : isWellFormedXml(text);
  if (!parsed) return { code: "malformed", outcome: "failed" };
  if (!TYPES[expects].test(essence)) return { code: "other-type", outcome: "warned" };
  return expects === "json" && saysError(parsed) ? { code: "error-inside", outcome: "failed" } : fine;
}

const fine: Judged = { code: "well-formed", outcome: "passed" };

function parseJson(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}

function isWellFormedXml(text: string): true | null {
  try {
    new SaxesParser({ xmlns: true }).write(text).close();
    return true;
  } catch {
    return null;
  }
}

/**
 * Platforms that answer 200 whatever happens say in the body that they failed: WeChat Work by `errcode`, Tencent Cloud by
 * `ErrorCode`, Chatwoot and others by `error: true`.
 */
function saysError(parsed: unknown): boolean {
  const value = typeof parsed === "object" && parsed !== null ? (parsed as { value: unknown }).value : null;
  if (typeof value !== "object" || value === null) return false;
  const { errcode, ErrorCode, error } = value as Record<string, unknown>;
  const nonZero = (one: unknown) => typeof one === "number" && one !== 0;
  return nonZero(errcode) || nonZero(ErrorCode) || error === true;
}
