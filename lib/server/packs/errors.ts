import "server-only";
import type { PackError } from "@/lib/contracts/packs";

export const INTERRUPTED: PackError = {
  code: "interrupted",
  text: {
    zh: "服务器在制作过程中停止，没有留下任何文件。",
    en: "The server stopped while the pack was being made; no file was left.",
  },
  remedy: { zh: "请重新制作。", en: "Make it again." },
};

export const UNEXPECTED: PackError = {
  code: "internal",
  text: {
    zh: "制作因程序错误中断，没有留下任何文件。",
    en: "Making the pack stopped on an error of ours; no file was left.",
  },
  remedy: {
    zh: "请重试；若仍失败，请查看服务器日志。",
    en: "Try again; if it fails again, look at the server's log.",
  },
};
