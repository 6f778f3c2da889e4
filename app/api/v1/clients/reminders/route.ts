import { SendReminder, SentReminder } from "@/lib/contracts/client-reminders";
import { remindClients } from "@/lib/server/clients/remind";
import { route } from "@/lib/server/route";

export const POST = route({
  operation: "remindClients",
  permission: "notifications:send",
  body: SendReminder,
  response: SentReminder,
  run: (ctx, { body }) => remindClients(ctx, body),
});
