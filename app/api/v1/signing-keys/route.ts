import { SigningKeyList } from "@/lib/contracts/signing-keys";
import { route } from "@/lib/server/route";
import { listSigningKeys } from "@/lib/server/signing-keys/list";
import { rotateSigningKey } from "@/lib/server/signing-keys/rotate";

export const GET = route({
  operation: "listSigningKeys",
  permission: "audit-log:read",
  response: SigningKeyList,
  run: (ctx) => listSigningKeys(ctx),
});

/** Makes the next key, which retires the one before. */
export const POST = route({ permission: "signing-keys:write", run: (ctx) => rotateSigningKey(ctx) });
