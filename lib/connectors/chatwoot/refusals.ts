import type { Text } from "@/lib/engine/text";
import { ConnectorError } from "../connector-error";
import type { Refusal } from "./api";

/** What Chatwoot's refusals mean, in words for people. */
export const NOT_ADMIN: Text = {
  zh: "令牌所属的账号不是管理员",
  en: "the token does not belong to an administrator",
};
export const OWN_INBOXES_ONLY: Text = {
  zh: "令牌所属的账号不是管理员，平台只给出它自己加入的收件箱，且不会报错",
  en: "the token does not belong to an administrator, so the platform gives only its own inboxes, without any error",
};
export const USE_ADMIN: Text = {
  zh: "请改用管理员账号的访问令牌（个人设置 → 访问令牌）。",
  en: "Use the access token of an administrator (profile settings, access token).",
};
export const NO_SUCH_CALL: Text = {
  zh: "当前的 Chatwoot 版本或套餐没有此接口",
  en: "this version, edition or plan has no such call",
};
export const UPGRADE: Text = {
  zh: "如需读取此项，请升级 Chatwoot，或改用包含该功能的企业版。",
  en: "To read it, upgrade Chatwoot or use the edition that has the feature.",
};

export function refusedToken(): ConnectorError {
  return new ConnectorError(
    "unauthorised",
    { zh: "平台不接受该访问令牌。", en: "The platform does not accept this access token." },
    {
      zh: "请填写用户个人设置中的访问令牌（机器人令牌不可用）。若令牌无误，请检查反向代理：nginx 默认会丢弃名称带下划线的请求头 api_access_token，需开启 underscores_in_headers。",
      en: "Enter the access token of a user's profile (a bot's token does not do). If the token is right, check the reverse proxy: by default nginx drops the header api_access_token because of its underscores; switch underscores_in_headers on.",
    },
  );
}

export function notFound(): ConnectorError {
  return new ConnectorError(
    "not-found",
    {
      zh: "在该地址没有找到 Chatwoot 的接口。",
      en: "No interface of Chatwoot was found at this address.",
    },
    {
      zh: "请填写 Chatwoot 的根地址，例如 https://chat.example.com。",
      en: "Give the root address of Chatwoot, for example https://chat.example.com.",
    },
  );
}

/** A list without which nothing can be said about reception. */
export function refusedCore(list: string, { refused }: Refusal): ConnectorError {
  if (refused === "missing") return notFound();
  return new ConnectorError(
    "forbidden",
    { zh: `该令牌无权读取 ${list}。`, en: `The token may not read ${list}.` },
    USE_ADMIN,
  );
}

type Account = { id: string; name?: string };

export function chooseAccount(accounts: readonly Account[], wanted: string | undefined): ConnectorError {
  if (accounts.length === 0) {
    return new ConnectorError(
      "forbidden",
      {
        zh: "该令牌所属的用户没有加入任何账户。",
        en: "The user of this token belongs to no account.",
      },
      { zh: "请先在平台上将该用户加入账户。", en: "Add the user to an account on the platform first." },
    );
  }
  const shown = accounts.slice(0, 20).map(({ id, name }) => (name ? `${id}（${name}）` : id));
  const inEnglish = accounts.slice(0, 20).map(({ id, name }) => (name ? `${id} (${name})` : id));
  const text: Text =
    wanted === undefined
      ? {
          zh: `该令牌可访问多个账户：${shown.join("、")}。`,
          en: `The token opens several accounts: ${inEnglish.join(", ")}.`,
        }
      : {
          zh: `该令牌不能访问账户 ${wanted}，可访问的账户：${shown.join("、")}。`,
          en: `The token does not open account ${wanted}. It opens: ${inEnglish.join(", ")}.`,
        };
  return new ConnectorError("invalid-settings", text, {
    zh: "请在数据源设置中填写其中一个账户编号。",
    en: "Put one of these account numbers into the source's settings.",
  });
}
