import "server-only";
import type { z } from "zod";
import type { InvalidParam } from "@/lib/contracts/problem";
import { AppError, badCursor, notFound } from "./errors";

const LARGEST_BODY = 1024 * 1024;
/** Far beyond any input of ours, and far from where reading it recursively would end the request. */
const DEEPEST_BODY = 64;

/** @throws AppError "invalid" with what was wrong, field by field; "bad-cursor" for a place where no list goes on */
export function readInput<T>(
  place: InvalidParam["in"],
  schema: z.ZodType<T> | undefined,
  value: unknown,
  takesAnyText = false,
): T {
  // Without a schema the type is `unknown`, and nothing of the request is handed on.
  if (!schema) return undefined as T;
  const parsed = schema.safeParse(value);
  if (parsed.success) {
    if (!takesAnyText && !isStorable(parsed.data))
      throw place === "path" ? notFound() : new AppError("invalid", "problem.characters");
    return parsed.data;
  }
  if (place === "query" && parsed.error.issues.some(({ path }) => path[0] === "cursor"))
    throw badCursor(parsed.error);
  const fieldErrors = Object.fromEntries(
    parsed.error.issues.map(({ path, message }) => [path.join(".") || "body", message]),
  );
  throw new AppError("invalid", undefined, {}, { fieldErrors, place });
}

/** No database keeps U+0000 in a text, nor half of a surrogate pair in JSON: asking it anyway is a fault of the server. */
function isStorable(input: unknown): boolean {
  return everyPart(input, (one) => typeof one !== "string" || (!one.includes("\0") && one.isWellFormed()));
}

/** Without recursion: how deep JSON goes is up to whoever sends it. */
function everyPart(input: unknown, holds: (one: unknown, depth: number) => boolean): boolean {
  const open = [{ one: input, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { one, depth } = next;
    if (!holds(one, depth)) return false;
    if (typeof one === "object" && one !== null)
      for (const [name, inner] of Object.entries(one))
        open.push({ one: name, depth: depth + 1 }, { one: inner, depth: depth + 1 });
  }
  return true;
}

/** A name given once is a text, given several times a list. */
export function readQuery(parameters: URLSearchParams): Record<string, string | string[]> {
  const names = [...new Set(parameters.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const [first = "", ...others] = parameters.getAll(name);
      return [name, others.length > 0 ? [first, ...others] : first];
    }),
  );
}

/** JSON of at most 1 MiB and 64 levels. @throws AppError "invalid" */
export async function readBody(request: Request): Promise<unknown> {
  if (!request.headers.get("content-type")?.startsWith("application/json"))
    throw new AppError("invalid", "problem.notJson");
  const body = parse(await readText(request));
  if (!everyPart(body, (_, depth) => depth <= DEEPEST_BODY)) throw new AppError("invalid", "problem.tooDeep");
  return body;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError("invalid", "problem.notJson", {}, { cause });
  }
}

async function readText(request: Request): Promise<string> {
  const chunks: Uint8Array[] = [];
  const reader = request.body?.getReader();
  let size = 0;
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > LARGEST_BODY) throw new AppError("invalid", "problem.tooLarge");
    chunks.push(part.value);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}
