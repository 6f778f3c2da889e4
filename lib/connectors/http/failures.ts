import type { Text } from "@/lib/engine/text";
import { ConnectorError } from "../connector-error";

/** The words for everything that can go wrong on the way to a platform and back. */
const LATER: Text = {
  zh: "这通常是暂时的，请稍后重新拉取；若持续出现，请联系平台管理员。",
  en: "This is usually temporary: pull again later, and ask the platform's administrator if it persists.",
};
const CHECK_ADDRESS: Text = {
  zh: "请检查数据源地址：应填写平台服务器本身的地址，而不是登录页、代理页或其他网站。",
  en: "Check the source's address: it must be the platform's own server, not a sign-in page, a proxy page or another site.",
};

export function unreachable(host: string, code: string): ConnectorError {
  return new ConnectorError(
    "unreachable",
    { zh: `无法连接 ${host}（${code}）。`, en: `${host} could not be reached (${code}).` },
    {
      zh: "请确认平台正在运行、地址和端口正确，并且本服务器的网络与证书设置允许访问。",
      en: "Check that the platform is running, that address and port are right, and that this server's network and certificates allow the connection.",
    },
  );
}

export function timedOut(host: string): ConnectorError {
  return new ConnectorError(
    "timeout",
    { zh: `${host} 没有及时应答。`, en: `${host} did not answer in time.` },
    LATER,
  );
}

/** The whole run, as against one answer. */
export function tookTooLong(): ConnectorError {
  return new ConnectorError(
    "timeout",
    {
      zh: "平台应答太慢，未能在限定时间内读完。",
      en: "The platform answers too slowly: it could not be read in the time allowed.",
    },
    LATER,
  );
}

export function redirected(host: string): ConnectorError {
  return new ConnectorError(
    "redirected",
    {
      zh: `${host} 要求跳转到别的地址，未跟随。`,
      en: `${host} asked to go to another address, which was not followed.`,
    },
    {
      zh: "请把数据源地址改为跳转后的最终地址（例如改用 https，或补上子路径）。",
      en: "Set the source's address to the final one (for example with https, or with the sub-path).",
    },
  );
}

export function rateLimited(host: string): ConnectorError {
  return new ConnectorError(
    "rate-limited",
    { zh: `${host} 限制了请求频率。`, en: `${host} limits how often it may be asked.` },
    {
      zh: "请过一段时间再拉取，或降低定时拉取的频率。",
      en: "Pull again later, or schedule pulls less often.",
    },
  );
}

export function serverFailed(host: string, status: number): ConnectorError {
  return new ConnectorError(
    "server-failed",
    { zh: `${host} 内部出错（HTTP ${status}）。`, en: `${host} failed on its own side (HTTP ${status}).` },
    LATER,
  );
}

export function tooLarge(host: string): ConnectorError {
  return new ConnectorError(
    "too-large",
    {
      zh: `${host} 的应答过大，已中止读取。`,
      en: `The answer of ${host} was too large and was not read to the end.`,
    },
    CHECK_ADDRESS,
  );
}

export function badAnswer(host: string, why: Text): ConnectorError {
  return new ConnectorError(
    "bad-answer",
    { zh: `${host} 的应答无法使用：${why.zh}。`, en: `The answer of ${host} cannot be used: ${why.en}.` },
    CHECK_ADDRESS,
  );
}

export function invalidUrl(why: Text): ConnectorError {
  return new ConnectorError(
    "invalid-settings",
    { zh: `数据源地址无效：${why.zh}。`, en: `The source's address is not valid: ${why.en}.` },
    {
      zh: "请填写完整地址，例如 https://chat.example.com。",
      en: "Give the whole address, for example https://chat.example.com.",
    },
  );
}

export function unsendable(): ConnectorError {
  return new ConnectorError(
    "invalid-settings",
    { zh: "凭据含有无法发送的字符。", en: "The credential holds characters that cannot be sent." },
    {
      zh: "请重新复制凭据，不要带换行或空格。",
      en: "Copy the credential again, without line breaks or spaces.",
    },
  );
}

export function cancelled(): ConnectorError {
  return new ConnectorError(
    "cancelled",
    { zh: "拉取已取消。", en: "The pull was cancelled." },
    { zh: "没有保存任何内容，可随时重新拉取。", en: "Nothing was stored; pull again at any time." },
  );
}
