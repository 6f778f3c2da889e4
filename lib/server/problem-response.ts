import "server-only";
import { createTranslator, type Messages } from "next-intl";
import type { NextRequest } from "next/server";
import { type Problem, problemStatus } from "@/lib/contracts/problem";
import { LOCALE_COOKIE, resolveLocale } from "@/lib/i18n/locale";
import { loadMessages } from "@/lib/i18n/messages";
import { bearerToken } from "./api-tokens/bearer";
import { AppError } from "./errors";
import { log } from "./log";

const titles: Record<Problem["code"], string> = {
  invalid: "Invalid request",
  unauthenticated: "Not signed in",
  forbidden: "Forbidden",
  "not-found": "Not found",
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
  const refused = Object.entries(details.fieldKeys ?? {}).map(([field, why]) => [field, say(why)]);
  const problem: Problem = {
    type: "about:blank",
    title: titles[code],
    status,
    code,
    detail,
    key,
    params,
    requestId,
    fieldErrors: {
      ...details.fieldErrors,
      ...Object.fromEntries(refused),
      ...(details.field && { [details.field]: detail }),
    },
  };
  const headers = new Headers({ "content-type": "application/problem+json" });
  if (code === "unauthenticated") headers.set("www-authenticate", challenge(request.headers));
  if (details.retryAfter) headers.set("retry-after", String(details.retryAfter));
  return new Response(JSON.stringify(problem), { status, headers });
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
