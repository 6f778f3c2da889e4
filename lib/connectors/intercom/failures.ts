import { ConnectorError } from "../connector-error";
import type { Refusal } from "../refusal";

export function refusedToken(): ConnectorError {
  return new ConnectorError(
    "unauthorised",
    { zh: "平台不接受该访问令牌。", en: "The platform does not accept this access token." },
    {
      zh: "请核对令牌与接口地址属于同一个区域，并在 Developer Hub 中确认应用仍已安装。",
      en: "Check that token and address belong to the same region, and that the app is still installed in the Developer Hub.",
    },
  );
}

function notFound(): ConnectorError {
  return new ConnectorError(
    "not-found",
    {
      zh: "在该地址没有找到 Intercom 的接口。",
      en: "No interface of Intercom was found at this address.",
    },
    {
      zh: "请填写 https://api.intercom.io，或欧洲、澳大利亚区的地址。",
      en: "Give https://api.intercom.io, or the address for Europe or Australia.",
    },
  );
}

/** A list without which nothing can be said about reception. */
export function refusedCore(list: string, { refused, why, remedy }: Refusal): ConnectorError {
  if (refused === "not-offered") return notFound();
  return new ConnectorError(
    "forbidden",
    { zh: `无法读取 ${list}：${why.zh}。`, en: `${list} could not be read: ${why.en}.` },
    remedy,
  );
}

export const MAY_NOT: Refusal = {
  refused: "no-permission",
  why: {
    zh: "令牌没有此项权限，套餐不含此功能，或本服务器的 IP 不在白名单内",
    en: "the token lacks this scope, the plan lacks this feature, or this server's address is not on the allow list",
  },
  remedy: {
    zh: "请在 Developer Hub 中为应用增加读取权限，并检查 REST API 的 IP 白名单。",
    en: "Give the app the scope that reads it in the Developer Hub, and check the IP allow list of the REST API.",
  },
};
export const NO_SUCH_CALL: Refusal = {
  refused: "not-offered",
  why: { zh: "该工作区没有此接口", en: "this workspace has no such call" },
  remedy: { zh: "此项请在申报数据中填写。", en: "Declare it instead." },
};
