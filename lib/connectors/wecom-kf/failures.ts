import type { Text } from "@/lib/engine/text";
import { ConnectorError } from "../connector-error";
import { badAnswer, rateLimited } from "../http/failures";
import type { Refusal } from "../refusal";

/** What WeCom's codes mean for a reader. Decided by number: the texts beside them change. */
const BUSY = -1;
const TOO_MANY = new Set([45009, 45033]);
export const STALE_TOKEN = new Set([40014, 42001]);
const WRONG_SECRET = new Set([40001, 40091]);
const WRONG_COMPANY = 40013;
const NOT_LISTED = 48002;
const ADDRESS_NOT_TRUSTED = 60020;
const NO_SUCH_ACCOUNT = 95000;
const TWO_MODES = 95011;
const STATE_FORBIDS = 95018;
const MINUTE_MS = 60_000;

export function busyOf(code: number): { waitMs?: number; limited: boolean } | undefined {
  if (code === BUSY) return { limited: false };
  return TOO_MANY.has(code) ? { waitMs: MINUTE_MS, limited: true } : undefined;
}

/** @throws ConnectorError for everything that concerns the whole pull */
export function refusalOf(code: number, call: string): Refusal {
  switch (code) {
    case NOT_LISTED:
      return { refused: "no-permission", why: MAY_NOT_CALL, remedy: LIST_APPLICATION };
    case NO_SUCH_ACCOUNT:
      return { refused: "not-offered", why: ACCOUNT_GONE, remedy: PULL_AGAIN };
    case STATE_FORBIDS:
      return { refused: "not-offered", why: STATE_FORBIDS_IT, remedy: LOOK_AT_SESSION };
    case WRONG_COMPANY:
      throw new ConnectorError("invalid-settings", WRONG_CORP_ID, CHECK_CORP_ID);
    case ADDRESS_NOT_TRUSTED:
      throw new ConnectorError("forbidden", NOT_TRUSTED, TRUST_ADDRESS);
    case TWO_MODES:
      throw new ConnectorError("forbidden", COLLIDE, CHOOSE_ONE);
    default:
      if (WRONG_SECRET.has(code) || STALE_TOKEN.has(code)) throw refusedSecret(code);
      if (TOO_MANY.has(code)) throw rateLimited(call);
      throw badAnswer(call, {
        zh: `平台返回了错误码 ${code}`,
        en: `the platform answered with error code ${code}`,
      });
  }
}

export function refusedSecret(code?: number): ConnectorError {
  const shown =
    code === undefined ? { zh: "", en: "" } : { zh: `（错误码 ${code}）`, en: ` (error ${code})` };
  return new ConnectorError(
    "unauthorised",
    {
      zh: `平台不接受该应用的 Secret${shown.zh}。`,
      en: `The platform does not accept the application's secret${shown.en}.`,
    },
    {
      zh: "请核对 Secret 属于该企业的自建应用（微信客服系统应用的 Secret 自 2023 年 12 月起不再可用），并重新填写。",
      en: "Check that it is the secret of a self-built application of this company (the system application's own is refused since December 2023), and enter it again.",
    },
  );
}

export function notFound(): ConnectorError {
  return new ConnectorError(
    "not-found",
    { zh: "在该地址没有找到企业微信的接口。", en: "No interface of WeCom was found at this address." },
    {
      zh: "请填写 https://qyapi.weixin.qq.com，或代理的根地址。",
      en: "Give https://qyapi.weixin.qq.com, or the root address of the proxy.",
    },
  );
}

export function refusedCore(call: string, { refused, why, remedy }: Refusal): ConnectorError {
  if (refused === "not-offered") return notFound();
  return new ConnectorError(
    "forbidden",
    { zh: `无法读取 ${call}：${why.zh}。`, en: `${call} could not be read: ${why.en}.` },
    remedy,
  );
}

export const NO_SUCH_CALL: Refusal = {
  refused: "not-offered",
  why: { zh: "该地址没有此接口", en: "there is no such call at this address" },
  remedy: { zh: "此项请在申报数据中填写。", en: "Declare it instead." },
};
const MAY_NOT_CALL: Text = {
  zh: "该应用无权调用微信客服接口（错误码 48002）",
  en: "the application may not call the customer service interface (error 48002)",
};
const LIST_APPLICATION: Text = {
  zh: "请在管理后台「微信客服 / 可调用接口的应用」中加入该应用。",
  en: "Add the application to those that may call the interface, under WeChat customer service in the admin console.",
};
const ACCOUNT_GONE: Text = {
  zh: "客服账号已不存在（错误码 95000）",
  en: "the account no longer exists (error 95000)",
};
const PULL_AGAIN: Text = { zh: "请重新拉取。", en: "Pull again." };
const STATE_FORBIDS_IT: Text = {
  zh: "会话状态不允许此操作（错误码 95018）",
  en: "the state of the session does not allow it (error 95018)",
};
const LOOK_AT_SESSION: Text = {
  zh: "请检查应用是否及时流转了会话。",
  en: "Check whether the application moves sessions on in time.",
};
const WRONG_CORP_ID: Text = {
  zh: "企业 ID 不正确（错误码 40013）。",
  en: "The company ID is wrong (error 40013).",
};
const CHECK_CORP_ID: Text = {
  zh: "请在管理后台「我的企业」中核对企业 ID。",
  en: "Check it under My company in the admin console.",
};
const NOT_TRUSTED: Text = {
  zh: "本服务器的 IP 不在该应用的企业可信 IP 中（错误码 60020）。",
  en: "This server's address is not among the application's trusted IPs (error 60020).",
};
const TRUST_ADDRESS: Text = {
  zh: "请在该应用的「企业可信IP」中加入本服务器的出口 IP；须先设置可信域名或接收消息的 URL，约一分钟后生效。",
  en: "Add this server's outgoing address to the application's trusted IPs. A trusted domain or a receive URL has to be set first, and it takes about a minute.",
};
const COLLIDE: Text = {
  zh: "该企业已在企业微信内使用微信客服，两种接入方式冲突（错误码 95011）。",
  en: "The company already uses customer service inside WeCom, and the two modes collide (error 95011).",
};
const CHOOSE_ONE: Text = {
  zh: "请在管理后台「微信客服」中把客服账号设为通过 API 管理。",
  en: "Set the accounts to be managed by API under WeChat customer service in the admin console.",
};
