import "server-only";
import type * as definition from "@/lib/connectors/connector";
import { connectors } from "@/lib/connectors/registry";
import { PULLED_KINDS, type ConnectField, type ConnectForm } from "@/lib/contracts/platforms";
import { authorize, type Context } from "@/lib/server/context";

/** What each platform asks for before it can be pulled, in the order they are offered. */
export function listPlatforms(ctx: Context): ConnectForm[] {
  authorize(ctx, "sources:write");
  return PULLED_KINDS.flatMap((kind) => {
    const form = connectors[kind]?.form;
    if (!form) return [];
    const { hint, fields, more } = form;
    return [
      {
        kind,
        hint,
        fields: fields.map(withDefaults),
        more: more ? { ...more, fields: more.fields.map(withDefaults) } : null,
      },
    ];
  });
}

const withDefaults = (field: definition.ConnectField): ConnectField => ({
  secret: false,
  optional: false,
  type: "text",
  initial: "",
  ...field,
});
