import type { Text } from "@/lib/engine/text";
import { ConnectorError } from "../connector-error";
import { badAnswer } from "../http/failures";
import type { Refusal } from "../refusal";

/** What the codes of Tencent Cloud mean for a reader, in words for people. Texts of the platform itself are not repeated. */
const BUSY_LIMITED = new Set([141009, 60007, 60011, 60018, 60019]);
const BUSY = new Set([141002]);
const TOO_MANY_FAILURES = 70050;
export const SIGNATURE_EXPIRED = 70001;
const NOT_ADMINISTRATOR = 60010;

const REFUSED_SIGNATURE = new Set([60004, 60005, 70001, 70009, 70016, 70020, 70013, 70014]);
const WRONG_APPLICATION = new Set([60006, 60012, 60016, 141000]);
const PACKAGE_EXPIRED = 60020;
const ADDRESS_NOT_ALLOWED = 60021;
const MINUTE_MS = 60_000;

/** "Not now" in a body that came with HTTP 200. */
export function busyOf(code: number): { waitMs?: number; limited: boolean } | undefined {
  if (code === TOO_MANY_FAILURES) return { waitMs: MINUTE_MS, limited: true };
  if (BUSY_LIMITED.has(code)) return { limited: true };
  return BUSY.has(code) ? { limited: false } : undefined;
}

/** @throws ConnectorError for everything that concerns the whole pull */
export function refusalOf(code: number, command: string, identifier: string): Refusal {
  if (code === NOT_ADMINISTRATOR) {
    return { refused: "no-permission", why: notAdministrator(identifier), remedy: USE_ADMINISTRATOR };
  }
  if (REFUSED_SIGNATURE.has(code)) throw refusedSignature(code);
  if (WRONG_APPLICATION.has(code)) throw wrongApplication(code);
  if (code === PACKAGE_EXPIRED) throw packageExpired();
  if (code === ADDRESS_NOT_ALLOWED) throw addressNotAllowed();
  throw badAnswer(command, {
    zh: `平台返回了错误码 ${code}`,
    en: `the platform answered with error code ${code}`,
  });
}

const notAdministrator = (identifier: string): Text => ({
  zh: `账号 ${identifier} 不是 App 管理员（错误码 60010）`,
  en: `account ${identifier} is not an App administrator (error 60010)`,
});
const USE_ADMINISTRATOR: Text = {
  zh: "请在 IM 控制台的账号管理中把它设为 App 管理员，或改填一个 App 管理员账号。",
  en: "Make it an App administrator under account management in the IM console, or give an account that is one.",
};

export function refusedSignature(code?: number): ConnectorError {
  const shown =
    code === undefined ? { zh: "", en: "" } : { zh: `（错误码 ${code}）`, en: ` (error ${code})` };
  return new ConnectorError(
    "unauthorised",
    { zh: `平台不接受该签名${shown.zh}。`, en: `The platform does not accept the signature${shown.en}.` },
    {
      zh: "请核对密钥、SDKAppID 与管理员账号是否属于同一个应用和数据中心，并确认本服务器的时间准确。",
      en: "Check that key, SDKAppID and account belong to the same application and data centre, and that this server's clock is right.",
    },
  );
}

function wrongApplication(code: number): ConnectorError {
  return new ConnectorError(
    "invalid-settings",
    {
      zh: `该 SDKAppID 无效、已停用，或没有开通智能客服 Desk（错误码 ${code}）。`,
      en: `This SDKAppID is not valid, is disabled, or has no Desk (error ${code}).`,
    },
    {
      zh: "请在 IM 控制台核对 SDKAppID，并确认该应用已开通智能客服。",
      en: "Check the SDKAppID in the IM console and that Desk is switched on for it.",
    },
  );
}

function packageExpired(): ConnectorError {
  return new ConnectorError(
    "forbidden",
    { zh: "应用的套餐已过期（错误码 60020）。", en: "The application's package has expired (error 60020)." },
    {
      zh: "套餐到期会影响接待，请尽快在控制台续费。",
      en: "An expired package stops reception too: renew it in the console.",
    },
  );
}

function addressNotAllowed(): ConnectorError {
  return new ConnectorError(
    "forbidden",
    {
      zh: "本服务器的 IP 不在应用的白名单内（错误码 60021）。",
      en: "This server's address is not on the application's allow list (error 60021).",
    },
    {
      zh: "请在 IM 控制台把本服务器的出口 IP 加入白名单。",
      en: "Add this server's outgoing address to the allow list in the IM console.",
    },
  );
}

function notFound(): ConnectorError {
  return new ConnectorError(
    "not-found",
    { zh: "在该地址没有找到智能客服 Desk 的接口。", en: "No interface of Desk was found at this address." },
    {
      zh: "请填写服务端 API 的地址，例如 https://console.tim.qq.com。",
      en: "Give the address of the server API, such as https://console.tim.qq.com.",
    },
  );
}

export const NO_SUCH_COMMAND: Refusal = {
  refused: "not-offered",
  why: { zh: "该应用没有此命令", en: "this application has no such command" },
  remedy: { zh: "此项请在申报数据中填写。", en: "Declare it instead." },
};

/** A list without which nothing can be said about reception. */
export function refusedCore(command: string, { refused, why, remedy }: Refusal): ConnectorError {
  if (refused === "not-offered") return notFound();
  return new ConnectorError(
    "forbidden",
    { zh: `无法读取 ${command}：${why.zh}。`, en: `${command} could not be read: ${why.en}.` },
    remedy,
  );
}
