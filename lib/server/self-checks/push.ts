import "server-only";
import { createTranslator } from "next-intl";
import { createAddressGuard } from "@/lib/connectors/http/address-guard";
import type { TestedPush, TestPush } from "@/lib/contracts/self-checks";
import { loadMessages } from "@/lib/i18n/messages";
import { AppError } from "@/lib/server/errors";
import type { RequestInfo } from "@/lib/server/request-info";
import { authorizeSelfCheck } from "./links/authorize-link";
import { privateKeyOf, pushKeyOf } from "@/lib/server/web-push-key";
import { sendTestPush } from "./send-push";
import { takeTurn } from "@/lib/server/turns";

/** Sends the browser its test notification. The subscription is used once, here, and stored nowhere. @throws AppError */
export async function testPush(token: string, input: TestPush, request: RequestInfo): Promise<TestedPush> {
  const link = await authorizeSelfCheck(token);
  takeTurn("push", link.id, request.ip);
  const key = await pushKeyOf(link.organisationId);
  const { endpoint, keys, nonce, language } = input;
  const t = createTranslator({
    locale: language,
    messages: await loadMessages(language),
    namespace: "self-check",
  });
  const payload = JSON.stringify({ nonce, title: t("test.title"), body: t("test.body") });
  try {
    return await sendTestPush({
      subscription: { endpoint, keys },
      payload,
      key: { publicKey: key.publicKey, privateKey: privateKeyOf(key) },
      // Not the operator's list of private addresses: that is for platforms, and a stranger chose this one.
      guard: createAddressGuard(),
    });
  } catch (cause) {
    // A key that is no point on the curve, for one.
    throw new AppError("invalid", "self-check.problems.subscription", {}, { cause });
  }
}
