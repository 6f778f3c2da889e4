import "server-only";
import { createTranslator, type Messages } from "next-intl";
import { GATES } from "@/lib/engine/proof/cause";
import type { Text } from "@/lib/engine/text";
import { loadMessages } from "@/lib/i18n/messages";

/** What it means that a gate is open, in both languages. */
export async function gateWords(): Promise<Record<string, Text>> {
  const [zh, en] = await Promise.all(
    (["zh-CN", "en"] as const).map(async (locale) => {
      const messages: Messages = await loadMessages(locale);
      return createTranslator({ locale, messages, namespace: "proof" });
    }),
  );
  if (!zh || !en) return {};
  return Object.fromEntries(
    GATES.map((gate) => [gate, { zh: zh(`gateOpen.${gate}`), en: en(`gateOpen.${gate}`) }]),
  );
}
