"use client";

import { type ReactNode, useMemo } from "react";
import { WriterContext } from "@/lib/client/use-outbox";

type WriterProps = { memberId: string; canDeclare: boolean; children: ReactNode };

/** Whose unsent writing this device keeps; another member at the same device never sees or sends it. */
export function Writer({ memberId, canDeclare, children }: WriterProps) {
  const writer = useMemo(() => ({ memberId, canDeclare }), [memberId, canDeclare]);
  return <WriterContext value={writer}>{children}</WriterContext>;
}
