import { route } from "@/lib/server/route";
import { listSigningKeys } from "@/lib/server/signing-keys/list";
import { rotateSigningKey } from "@/lib/server/signing-keys/rotate";

export const GET = route({ permission: "audit-log:read", run: (ctx) => listSigningKeys(ctx) });

/** Makes the next key, which retires the one before. */
export const POST = route({ permission: "signing-keys:write", run: (ctx) => rotateSigningKey(ctx) });
