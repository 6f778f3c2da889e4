import type { Text } from "@/lib/engine/text";
import { ConnectorError, type ConnectorErrorCode } from "../connector-error";

/**
 * What Live Helper Chat says when it says no. It answers refusals with status 200 or 400, so only `error: true` and
 * the words count. A dead key is tried as the account's password and may lock the account: every refusal except a
 * missing permission therefore ends the work at once.
 */
export class RefusedError extends ConnectorError {
  /** `credential` ends the pull; the others concern one call only. */
  readonly kind: "credential" | "permission" | "missing";

  constructor(kind: RefusedError["kind"], { code, text, remedy }: Words) {
    super(code, text, remedy);
    this.kind = kind;
  }
}

type Words = { code: ConnectorErrorCode; text: Text; remedy: Text };

const PERMISSION = /`(\w+)`\s*,\s*`(\w+)`/;

export function readRefusal(said: string): RefusedError {
  const known = KNOWN.find(({ pattern }) => pattern.test(said));
  if (known) return new RefusedError("credential", { code: "unauthorised", ...known });
  if (said.startsWith("You do not have permission")) return missingPermission(said);
  const words = said.replace(/\s+/g, " ").slice(0, 200);
  return new RefusedError("credential", {
    code: "forbidden",
    text: { zh: `平台拒绝了请求：“${words}”。`, en: `The platform refused: “${words}”.` },
    remedy: {
      zh: "为避免账号被锁，已停止请求。请在平台上核对该 API 密钥后重试。",
      en: "No further request was made, so that the account is not locked. Check the API key on the platform, then try again.",
    },
  });
}

export function missingCall(path: string): RefusedError {
  return new RefusedError("missing", {
    code: "not-found",
    text: { zh: `平台没有 ${path} 接口。`, en: `The platform has no call named ${path}.` },
    remedy: {
      zh: "请升级 Live Helper Chat，或检查反向代理是否拦截了该路径。",
      en: "Upgrade Live Helper Chat, or check whether a reverse proxy blocks this path.",
    },
  });
}

/** Names the `module/function` the platform asked for. */
function missingPermission(said: string): RefusedError {
  const [, module, name] = PERMISSION.exec(said) ?? [];
  const permission = module && name ? `${module}/${name}` : said.slice(0, 200);
  return new RefusedError("permission", {
    code: "forbidden",
    text: { zh: `该账号缺少权限 ${permission}。`, en: `The account lacks the permission ${permission}.` },
    remedy: {
      zh: `请在平台的角色设置中，为该账号的角色添加权限 ${permission}。`,
      en: `Add the permission ${permission} to a role of this account on the platform.`,
    },
  });
}

const STOPPED: Text = {
  zh: "为避免账号被锁，首次被拒后已停止请求。",
  en: "No request was made after the first refusal, so that the account is not locked.",
};

const KNOWN: { pattern: RegExp; text: Text; remedy: Text }[] = [
  {
    pattern: /use_direct_logins/,
    text: {
      zh: `填写的是账号密码而不是 API 密钥，平台不允许用密码调用接口。${STOPPED.zh}`,
      en: `The account's password was given instead of an API key, and the platform does not accept it. ${STOPPED.en}`,
    },
    remedy: {
      zh: "请在平台的系统设置 → REST API 中为该账号创建 API 密钥，并填写该密钥。",
      en: "Create an API key for this account in the platform's REST API settings and enter that key.",
    },
  },
  {
    pattern: /IP restrictions/i,
    text: {
      zh: `该 API 密钥只允许从指定 IP 使用，本服务器不在其中。${STOPPED.zh}`,
      en: `The API key may be used from certain IP addresses only, and this server is not one of them. ${STOPPED.en}`,
    },
    remedy: {
      zh: "请在平台上该密钥的 IP 限制中加入 Inlet 服务器的出口地址。",
      en: "Add the address Inlet's server connects from to the key's IP restrictions on the platform.",
    },
  },
  {
    pattern: /header is missing/i,
    text: {
      zh: `平台没有收到凭据。${STOPPED.zh}`,
      en: `The platform received no credential. ${STOPPED.en}`,
    },
    remedy: {
      zh: "请检查平台前面的反向代理是否转发 Authorization 请求头。",
      en: "Check that the reverse proxy before the platform passes the Authorization header on.",
    },
  },
  {
    pattern: /Authorization failed/i,
    text: {
      zh: `平台不接受该用户名和 API 密钥。${STOPPED.zh}`,
      en: `The platform does not accept this user name and API key. ${STOPPED.en}`,
    },
    remedy: {
      zh: "请确认密钥已启用，且属于所填用户名的账号；更正前不要反复重试，否则账号可能被停用。",
      en: "Check that the key is active and belongs to the account of this user name. Do not try again before that: the account may be disabled.",
    },
  },
];
