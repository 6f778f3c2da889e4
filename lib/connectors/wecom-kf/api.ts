import { z } from "zod";
import type { ConnectorContext } from "../connector";
import type { HttpAnswer } from "../http/answer";
import { badAnswer } from "../http/failures";
import { parseTarget } from "../http/target";
import type { Answer } from "../refusal";
import { busyOf, NO_SUCH_CALL, notFound, refusalOf, refusedSecret, STALE_TOKEN } from "./failures";
import type { WecomCredentials, WecomSettings } from "./settings";

const ROOT = "/cgi-bin";
/** All that is ever posted. */
export const READS_BY_POST = ["kf/account/list", "kf/service_state/get", "kf/sync_msg"].map(
  (call) => `${ROOT}/${call}`,
);

const Body = z.object({ errcode: z.number().int() }).loose();
const Token = z.object({ access_token: z.string().min(1).max(512), expires_in: z.number().positive() });
/** Renewed a little before it ends: a call must not outlive its token. */
const MARGIN_MS = 60_000;
type Held = { token: string; until: number };
export type WecomBody = Record<string, unknown>;

export type WecomApi = {
  get(call: string, query: Record<string, string>): Promise<Answer<WecomBody>>;
  post(call: string, body: object): Promise<Answer<WecomBody>>;
};

/** The documented read calls. Refusals come as HTTP 200 with a number. */
export function connectApi(context: ConnectorContext<WecomSettings, WecomCredentials>): WecomApi {
  const { settings, credentials, http, now } = context;
  const base = `${parseTarget(settings.url).origin}${ROOT}`;
  let held: Held | undefined;
  let fetching: Promise<Held> | undefined;

  /** Asking too often is blocked, so calls under way at once share one. */
  async function token(stale?: string): Promise<string> {
    if (held && held.token !== stale && held.until > now().getTime()) return held.token;
    fetching ??= fetchToken().finally(() => {
      fetching = undefined;
    });
    held = await fetching;
    return held.token;
  }

  async function fetchToken(): Promise<Held> {
    const query = new URLSearchParams({ corpid: settings.corpId, corpsecret: credentials.secret });
    const answer = await http.get(`${base}/gettoken?${query}`, { busy });
    const body = read(answer, "gettoken");
    if (body === null) throw notFound();
    const code = codeOf(body);
    if (code !== 0) refusalOf(code, "gettoken");
    const found = Token.safeParse(body);
    if (!found.success) throw odd("gettoken");
    const { access_token, expires_in } = found.data;
    return { token: access_token, until: now().getTime() + expires_in * 1000 - MARGIN_MS };
  }

  async function ask(call: string, send: (url: string, secrets: string[]) => Promise<HttpAnswer>) {
    const first = await token();
    const attempt = async (access: string) =>
      read(await send(`${base}/${call}?access_token=${encodeURIComponent(access)}`, [access]), call);
    let body = await attempt(first);
    // The platform may end a token early: once more with a new one, then it is the secret's fault.
    if (STALE_TOKEN.has(codeOf(body))) body = await attempt(await token(first));
    if (body === null) return NO_SUCH_CALL;
    return codeOf(body) === 0 ? body : refusalOf(codeOf(body), call);
  }

  return {
    get: (call, query) =>
      ask(call, (url, secrets) => http.get(`${url}&${new URLSearchParams(query)}`, { secrets, busy })),
    post: (call, body) => ask(call, (url, secrets) => http.post(url, body, { secrets, busy })),
  };
}

const busy = (answer: HttpAnswer) =>
  answer.status === 200 ? busyOf(codeOf(read(answer, "WeCom"))) : undefined;

const codeOf = (body: WecomBody | null) => Number(body?.errcode ?? 0);

/** Null when the address knows no such call. */
function read(answer: HttpAnswer, call: string): WecomBody | null {
  const { status } = answer;
  if (status === 401 || status === 403) throw refusedSecret();
  if (status === 404) return null;
  if (status !== 200) {
    throw badAnswer(call, { zh: `平台拒绝了请求（HTTP ${status}）`, en: `it is a refusal (HTTP ${status})` });
  }
  const body = Body.safeParse(answer.json());
  if (body.success) return body.data;
  throw odd(call);
}

const odd = (call: string) =>
  badAnswer(call, { zh: "它不像企业微信的接口", en: "it does not look like the interface of WeCom" });
