import type { ConnectorContext } from "../connector";
import type { HttpAnswer } from "../http/answer";
import { badAnswer } from "../http/failures";
import { parseTarget } from "../http/target";
import type { ChatwootCredentials, ChatwootSettings } from "./settings";

/** `permission`: the token may not. `missing`: this version, edition or plan has no such call. */
export type Refusal = { refused: "permission" | "missing" };
export type Answer<T> = T | Refusal;

/** The documented read calls under `/api/v1/`, and nothing else. */
export type ChatwootApi = { get(path: string): Promise<Answer<{ body: unknown }>> };

export function connectApi({
  settings,
  credentials,
  http,
}: ConnectorContext<ChatwootSettings, ChatwootCredentials>): ChatwootApi {
  const base = baseOf(settings.url);
  const headers = { api_access_token: credentials.token };
  return {
    async get(path) {
      return accept(await http.get(`${base}/api/v1/${path}`, { headers }), path);
    },
  };
}

export function isRefused<T>(answer: Answer<T>): answer is Refusal {
  return typeof answer === "object" && answer !== null && "refused" in answer;
}

/** People paste the address of a page; the interface is at the root before it. */
export function baseOf(url: string): string {
  const target = parseTarget(url);
  target.search = "";
  return target.href.replace(/\/(app|api)(\/.*)?$/, "").replace(/\/+$/, "");
}

function accept(answer: HttpAnswer, path: string): Answer<{ body: unknown }> {
  const { status } = answer;
  // Chatwoot says 401 both to a dead token and to a right that is missing; only the first call tells which.
  if (status === 401 || status === 403) return { refused: "permission" };
  if (status === 404 || status === 422) return { refused: "missing" };
  if (status >= 400) {
    throw badAnswer(path, { zh: `平台拒绝了请求（HTTP ${status}）`, en: `it is a refusal (HTTP ${status})` });
  }
  // No content is an empty record; a null that was written out is no answer to anything.
  return { body: status === 204 ? {} : answer.json() };
}
