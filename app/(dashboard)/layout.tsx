import type { ReactNode } from "react";
import { Suspense } from "react";
import { SendUnsent } from "@/components/incidents/send-unsent";
import { Writer } from "@/components/incidents/writer";
import { SeatBanner } from "@/components/seats/seat-banner";
import { AppShell } from "@/components/shell/app-shell";
import { ViewSwitch } from "@/components/views/view-switch";
import { requireMember } from "@/lib/server/context";
import { getOwnSeat } from "@/lib/server/seats/own";

export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const ctx = await requireMember();
  const { actor, permissions } = ctx;
  const seat = await getOwnSeat(ctx);
  return (
    <Writer memberId={actor.id} canDeclare={permissions.has("incidents:write")}>
      <AppShell
        member={{ name: actor.name, email: actor.email, role: actor.role }}
        permissions={[...permissions]}
        context={
          <Suspense>
            <ViewSwitch />
          </Suspense>
        }
      >
        {seat && <SeatBanner seat={seat} />}
        {permissions.has("incidents:write") && <SendUnsent />}
        {children}
      </AppShell>
    </Writer>
  );
}
