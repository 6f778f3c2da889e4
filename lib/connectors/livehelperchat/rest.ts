import { z } from "zod";
import type { ConnectorContext } from "../connector";
import { ConnectorError } from "../connector-error";
import { badAnswer } from "../http/failures";
import type { HttpAnswer } from "../http/answer";
import { parseTarget } from "../http/target";
import { missingCall, readRefusal } from "./refusal";
import type { LhcCredentials, LhcSettings } from "./settings";

/** The documented read calls of the REST interface, and nothing else. */
export type LhcRest = {
  /** With the key. Throws on every refusal; one call at a time, so that a dead key is tried once. */
  asAccount(path: string, query?: Record<string, string | number>): Promise<unknown>;
  /** Open to anybody and therefore asked without the key; null when this one question got no usable answer. */
  isOnline(path: string): Promise<boolean | null>;
};

const Failure = z.object({ error: z.literal(true), result: z.unknown() });
const OnlineAnswer = z.object({ isonline: z.boolean() });

/** Finds where the interface answers, by an open question that needs no key. */
export async function connectRest({
  settings,
  credentials,
  http,
}: ConnectorContext<LhcSettings, LhcCredentials>): Promise<LhcRest> {
  const token = Buffer.from(`${settings.username}:${credentials.apiKey}`, "utf8").toString("base64");
  const base = await findBase();

  async function findBase(): Promise<string> {
    for (const candidate of candidates(settings.url)) {
      const answer = await http.get(`${candidate}/restapi/isonline`);
      if (answer.status === 404) continue;
      if (OnlineAnswer.safeParse(answer.json()).success) return candidate;
      throw badAnswer(new URL(candidate).host, {
        zh: "它不像 Live Helper Chat 的接口",
        en: "it does not look like the interface of Live Helper Chat",
      });
    }
    throw new ConnectorError(
      "not-found",
      {
        zh: "在该地址没有找到 Live Helper Chat 的 REST 接口。",
        en: "No REST interface of Live Helper Chat was found at this address.",
      },
      {
        zh: "请填写平台的根地址，例如 https://chat.example.com 或 https://chat.example.com/index.php。",
        en: "Give the platform's root address, for example https://chat.example.com or https://chat.example.com/index.php.",
      },
    );
  }

  return {
    async asAccount(path, query = {}) {
      const search = new URLSearchParams(Object.entries(query).map(([key, item]) => [key, String(item)]));
      const suffix = search.size > 0 ? `?${search}` : "";
      const headers = { authorization: `Basic ${token}` };
      return accept(await http.get(`${base}/restapi/${path}${suffix}`, { headers }), path);
    },
    async isOnline(path) {
      const answer = await http.get(`${base}/restapi/${path}`);
      if (answer.status >= 400) return null;
      const online = OnlineAnswer.safeParse(answer.json());
      return online.success ? online.data.isonline : null;
    },
  };
}

/** The address as given; then, should it answer 404, with or without the `/index.php` that rewriting hides. */
function candidates(url: string): string[] {
  const target = parseTarget(url);
  target.search = "";
  const given = target.href.replace(/\/+$/, "").replace(/\/restapi$/, "");
  const other = given.endsWith("/index.php") ? given.slice(0, -"/index.php".length) : `${given}/index.php`;
  return [given, other];
}

function accept(answer: HttpAnswer, path: string): unknown {
  if (answer.status === 404) throw missingCall(path);
  const body = answer.status < 400 ? answer.json() : jsonOrNull(answer);
  const failure = Failure.safeParse(body);
  if (failure.success) throw readRefusal(String(failure.data.result ?? ""));
  if (answer.status >= 400) throw readRefusal(`HTTP ${answer.status}`);
  return body;
}

/** A proxy before the platform refuses with a page of its own; the status is then all there is. */
function jsonOrNull(answer: HttpAnswer): unknown {
  try {
    return answer.json();
  } catch {
    return null;
  }
}
