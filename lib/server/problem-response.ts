import "server-only";
import { createTranslator, type Messages } from "next-intl";
import type { NextRequest } from "next/server";
import { type InvalidParam, type Problem, problemStatus, problemType } from "@/lib/contracts/problem";
import { LOCALE_COOKIE, resolveLocale } from "@/lib/i18n/locale";
import { loadMessages } from "@/lib/i18n/messages";
import { bearerToken } from "./api-tokens/bearer";
import { AppError } from "./errors";
import { log } from "./log";

const titles: Record<Problem["code"], string> = {
  "bad-cursor": "Bad cursor",
  invalid: "Invalid request",
  unauthenticated: "Not signed in",
  forbidden: "Forbidden",
  "not-found": "Not found",
  "method-not-allowed": "Method not allowed",
  conflict: "Conflict",
  "too-many-requests": "Too many requests",
  unavailable: "Unavailable",
  internal: "Internal error",
};

/** The one place where a refusal becomes an answer. Of an unexpected error nothing but the request id gets out. */
export async function problemResponse(
  error: unknown,
  request: NextRequest,
  requestId: string,
): Promise<Response> {
  const { code, key, params, details } = described(error, requestId);
  const status = problemStatus[code];
  const say = await translator(request);
  const detail = say(key, params);
  const refused = Object.entries(details.fieldKeys ?? {}).map(([field, why]): [string, string] => [
    field,
    say(why),
  ]);
  const fieldErrors = {
    ...details.fieldErrors,
    ...Object.fromEntries(refused),
    ...(details.field && { [details.field]: detail }),
  };
  const place = details.place ?? (request.body ? "body" : "query");
  const problem: Problem = {
    type: problemType(code),
    title: titles[code],
    status,
    code,
    detail,
    key,
    params,
    requestId,
    fieldErrors,
    invalidParams: Object.entries(fieldErrors).map(([name, reason]) => invalidParam(place, name, reason)),
  };
  const headers = new Headers({ "content-type": "application/problem+json" });
  if (code === "unauthenticated") headers.set("www-authenticate", challenge(request.headers));
  if (details.retryAfter) headers.set("retry-after", String(details.retryAfter));
  return new Response(JSON.stringify(problem), { status, headers });
}

function invalidParam(place: InvalidParam["in"], name: string, reason: string): InvalidParam {
  if (place !== "body") return { in: place, name, reason };
  // What is wrong with the body as a whole is told under that name.
  const pointer =
    name === "body" ? "" : `/${name.replaceAll("~", "~0").replaceAll("/", "~1").replaceAll(".", "/")}`;
  return { in: place, name, pointer, reason };
}

/** RFC 6750: what a program may bring. A browser shows no dialog for it. */
function challenge(asked: Headers): string {
  return bearerToken(asked) === null ? 'Bearer realm="inlet"' : 'Bearer realm="inlet", error="invalid_token"';
}

function described(error: unknown, requestId: string) {
  if (error instanceof AppError) {
    if (error.cause) log.info({ err: error, requestId }, "refused");
    return error;
  }
  log.error({ err: error, requestId }, "request failed");
  return {
    code: "internal" as const,
    key: "problem.internal",
    params: { requestId },
    details: {} as AppError["details"],
  };
}

async function translator(
  request: NextRequest,
): Promise<(key: string, params?: AppError["params"]) => string> {
  const locale = resolveLocale(
    request.cookies.get(LOCALE_COOKIE)?.value,
    request.headers.get("accept-language"),
  );
  const messages: Messages = await loadMessages(locale);
  return createTranslator({ locale, messages });
}
