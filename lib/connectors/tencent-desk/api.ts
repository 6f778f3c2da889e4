import { randomInt } from "node:crypto";
import { z } from "zod";
import type { ConnectorContext } from "../connector";
import type { HttpAnswer } from "../http/answer";
import { badAnswer } from "../http/failures";
import { parseTarget } from "../http/target";
import type { Answer } from "../refusal";
import { busyOf, NO_SUCH_COMMAND, refusalOf, refusedSignature, SIGNATURE_EXPIRED } from "./failures";
import { foldNames } from "./rows";
import type { DeskCredentials, DeskSettings } from "./settings";
import { makeUserSig } from "./user-sig";

const PATH = "/v4/desk_http_svc/";
export const COMMANDS = [
  "get_member_list",
  "get_member_list_in_group",
  "get_member_group_list",
  "get_role_list",
  "get_im_agent_list",
  "describe_member_status_trace",
] as const;
export type Command = (typeof COMMANDS)[number];
/** All that is ever posted. */
export const READS_BY_POST = COMMANDS.map((command) => PATH + command);

/** The vendor advises a day at least. */
const EXPIRE_SECONDS = 86_400;
const Body = z.object({ errorcode: z.number().int() }).loose();
export type DeskBody = Record<string, unknown>;

export type DeskApi = { call(command: Command, body: object): Promise<Answer<DeskBody>> };

/** The documented read commands. The truth of an answer is in its body: HTTP says 200 whatever happens. */
export function connectApi(context: ConnectorContext<DeskSettings, DeskCredentials>): DeskApi {
  const { settings, credentials, http, now } = context;
  const base = parseTarget(settings.url).origin;
  let signature = sign();

  function sign(): string {
    return makeUserSig({
      appId: settings.sdkAppId,
      identifier: settings.identifier,
      secretKey: credentials.secretKey,
      at: Math.floor(now().getTime() / 1000),
      expireSeconds: EXPIRE_SECONDS,
    });
  }

  async function ask(command: Command, body: object, usersig: string): Promise<DeskBody | null> {
    const query = new URLSearchParams({
      sdkappid: String(settings.sdkAppId),
      identifier: settings.identifier,
      usersig,
      random: String(randomInt(2 ** 32)),
      contenttype: "json",
    });
    const answer = await http.post(`${base}${PATH}${command}?${query}`, body, {
      secrets: [usersig],
      busy: (found) => (found.status === 200 ? busyOf(codeOf(read(found, command))) : undefined),
    });
    return read(answer, command);
  }

  return {
    async call(command, body) {
      let found = await ask(command, body, signature);
      if (codeOf(found) === SIGNATURE_EXPIRED) {
        signature = sign();
        found = await ask(command, body, signature);
      }
      if (found === null) return NO_SUCH_COMMAND;
      return codeOf(found) === 0 ? found : refusalOf(codeOf(found), command, settings.identifier);
    },
  };
}

const codeOf = (body: DeskBody | null) => Number(body?.errorcode ?? 0);

/** Null when the address knows no such command. */
function read(answer: HttpAnswer, command: Command): DeskBody | null {
  const { status } = answer;
  if (status === 401 || status === 403) throw refusedSignature();
  if (status === 404) return null;
  if (status !== 200) {
    throw badAnswer(command, {
      zh: `平台拒绝了请求（HTTP ${status}）`,
      en: `it is a refusal (HTTP ${status})`,
    });
  }
  const body = Body.safeParse(foldNames(answer.json()));
  if (body.success) return body.data;
  throw badAnswer(command, {
    zh: "它不像腾讯云智能客服的接口",
    en: "it does not look like the interface of Tencent Cloud Desk",
  });
}
