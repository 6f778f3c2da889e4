import "server-only";
import { ConnectorError } from "@/lib/connectors/connector-error";
import type { PullError } from "@/lib/contracts/pulls";
import { SecretUnreadable } from "@/lib/server/secrets";

/** Why a pull ended without a snapshot, in words for people. Of an unexpected error nothing gets out but that it was one. */
export function pullErrorOf(error: unknown): PullError {
  if (error instanceof ConnectorError) return { code: error.code, text: error.text, remedy: error.remedy };
  if (error instanceof SecretUnreadable) return SECRET_LOST;
  return UNEXPECTED;
}

export const INTERRUPTED: PullError = {
  code: "interrupted",
  text: {
    zh: "服务器在拉取过程中停止，没有写入任何数据。",
    en: "The server stopped during the pull; nothing was written.",
  },
  remedy: { zh: "请重新拉取。", en: "Pull again." },
};

const SECRET_LOST: PullError = {
  code: "secret-unreadable",
  text: { zh: "无法解密该数据源的凭证。", en: "The source's credentials cannot be decrypted." },
  remedy: {
    zh: "请重新填写凭证；若服务器更换过密钥，请恢复原来的 INLET_SECRET_KEY 或数据目录中的 secret.key。",
    en: "Enter the credentials again, or bring back the INLET_SECRET_KEY or secret.key in use when they were stored.",
  },
};

const UNEXPECTED: PullError = {
  code: "internal",
  text: {
    zh: "拉取因程序错误中断，没有写入任何数据。",
    en: "The pull stopped on an error of ours; nothing was written.",
  },
  remedy: {
    zh: "请重试；若仍失败，请查看服务器日志。",
    en: "Try again; if it fails again, look at the server's log.",
  },
};
