import type { ConnectorContext } from "../connector";
import type { HttpAnswer } from "../http/answer";
import { badAnswer } from "../http/failures";
import { parseTarget } from "../http/target";
import type { Answer } from "../refusal";
import { MAY_NOT, NO_SUCH_CALL, refusedToken } from "./failures";
import type { IntercomCredentials, IntercomSettings } from "./settings";

/** Without it the app's own default version answers, and shapes differ. */
export const VERSION = "2.16";
const SECOND_MS = 1000;

export type IntercomApi = {
  get(path: string, query?: Record<string, string>): Promise<Answer<{ body: unknown }>>;
};

export function connectApi(context: ConnectorContext<IntercomSettings, IntercomCredentials>): IntercomApi {
  const { settings, credentials, http, now } = context;
  const base = parseTarget(settings.url).origin;
  const headers = { authorization: `Bearer ${credentials.token}`, "intercom-version": VERSION };

  /** Windows of ten seconds; the header names the moment at which the next one begins. */
  function busy(answer: HttpAnswer) {
    const reset = Number(answer.header("x-ratelimit-reset"));
    if (answer.status !== 429 || !Number.isFinite(reset) || reset <= 0) return undefined;
    return { waitMs: Math.max(SECOND_MS, reset * SECOND_MS - now().getTime()), limited: true };
  }

  return {
    async get(path, query = {}) {
      const search = Object.keys(query).length > 0 ? `?${new URLSearchParams(query)}` : "";
      const answer = await http.get(`${base}${path}${search}`, { headers, busy });
      const { status } = answer;
      if (status === 401) {
        if (path === "/me") throw refusedToken();
        return MAY_NOT;
      }
      if (status === 403) return MAY_NOT;
      if (status === 404) return NO_SUCH_CALL;
      if (status === 200) return { body: answer.json() };
      throw badAnswer(path, {
        zh: `平台拒绝了请求（HTTP ${status}）`,
        en: `it is a refusal (HTTP ${status})`,
      });
    },
  };
}
