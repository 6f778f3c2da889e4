import "server-only";
import { db } from "@/lib/server/db";
import { env } from "@/lib/server/env";
import { hashLinkToken, newLinkToken } from "@/lib/server/link-token";
import { isSetUp } from "./is-set-up";

/**
 * Prints the link that makes the first administrator, as long as there is none. Only this terminal ever sees it; a
 * new start makes a new link and the old one stops working.
 */
export async function announceSetup(print: (text: string) => unknown = toTerminal): Promise<void> {
  if (await isSetUp()) return;
  const token = newLinkToken();
  const tokenHash = hashLinkToken(token);
  await db().setupToken.create({ data: { tokenHash } });
  await db().setupToken.deleteMany({ where: { NOT: { tokenHash } } });
  const { publicUrl, port } = env();
  const link = new URL(`/setup?token=${token}`, publicUrl ?? `http://127.0.0.1:${port}`);
  print(
    [
      "",
      "  首次启动：请在浏览器中打开下面的链接，创建第一个管理员。链接只能使用一次。",
      "  First start: open this link in a browser to create the first administrator. It works once.",
      "",
      `  ${link.href}`,
      "",
      "",
    ].join("\n"),
  );
}

function toTerminal(text: string): void {
  process.stdout.write(text);
}
