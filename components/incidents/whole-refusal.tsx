"use client";

import { Refusal, RefusalOf } from "@/components/auth/refusal";
import { ClientError } from "@/lib/client/client-error";

/** Why an act was refused, for one that has no field of its own to show it at. */
export function WholeRefusal({ error }: { error: Error | null }) {
  if (error instanceof ClientError && error.detail) return <Refusal>{error.detail}</Refusal>;
  return <RefusalOf error={error} />;
}
