import { z } from "zod";
import type { ConnectorContext } from "../connector";
import { badAnswer } from "../http/failures";
import { connectApi, isRefused, type ChatwootApi } from "./api";
import { chooseAccount, notFound, refusedToken } from "./refusals";
import { id, maybe, text } from "../fields";
import type { ChatwootCredentials, ChatwootSettings } from "./settings";

const Profile = z.object({
  id,
  name: text,
  email: text,
  accounts: z.array(z.object({ id, name: text, role: maybe(z.enum(["agent", "administrator"])) })),
});

/** An account opened by its token. What the token may see depends on the user's role there. */
export type Account = {
  api: ChatwootApi;
  id: string;
  name?: string;
  admin: boolean;
  user: { id: string; name?: string; email?: string };
};

/** Asks for the profile before anything else: with another role the same lists get shorter without an error. */
export async function openAccount(
  context: ConnectorContext<ChatwootSettings, ChatwootCredentials>,
): Promise<Account> {
  const api = connectApi(context);
  const answer = await api.get("profile");
  if (isRefused(answer)) throw answer.refused === "permission" ? refusedToken() : notFound();
  const profile = Profile.safeParse(answer.body);
  if (!profile.success) {
    throw badAnswer(new URL(context.settings.url).host, {
      zh: "它不像 Chatwoot 的接口",
      en: "it does not look like the interface of Chatwoot",
    });
  }
  const { accounts, ...user } = profile.data;
  const wanted = context.settings.accountId;
  const fitting = accounts.filter((account) => wanted === undefined || account.id === wanted);
  const [account] = fitting;
  if (!account || fitting.length > 1) throw chooseAccount(accounts, wanted);
  return { api, id: account.id, name: account.name, admin: account.role === "administrator", user };
}
