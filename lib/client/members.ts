import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { RevokedSessions } from "@/lib/contracts/account";
import {
  type AcceptInvitation,
  AcceptedInvitation,
  CreatedInvitation,
  type CreateInvitation,
  MemberList,
  type UpdateMember,
} from "@/lib/contracts/members";
import { type SeatTerms, SeatView } from "@/lib/contracts/seats";
import { fetchJson } from "./fetcher";

const PATH = "/api/v1/members";
const INVITATIONS = "/api/v1/invitations";

export const memberQueries = {
  all: ["members"] as const,
  list: () =>
    queryOptions({
      queryKey: [...memberQueries.all, "list"],
      queryFn: ({ signal }) => fetchJson(MemberList, PATH, { signal }),
    }),
};

export function acceptInvitation(input: AcceptInvitation) {
  return fetchJson(AcceptedInvitation, `${INVITATIONS}/accept`, { body: input });
}

/** The acts of the members page. Each shows the list anew when it is done. */
export function useMemberActs() {
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries({ queryKey: memberQueries.all });
  async function then<T>(work: Promise<T>): Promise<T> {
    const result = await work;
    await refresh();
    return result;
  }
  return {
    update: (id: string, change: UpdateMember) =>
      then(fetchJson(z.void(), `${PATH}/${id}`, { method: "PATCH", body: change })),
    revokeSessions: (id: string) =>
      then(fetchJson(RevokedSessions, `${PATH}/${id}/sessions`, { method: "DELETE" })),
    issuePasswordLink: (id: string) =>
      then(fetchJson(CreatedInvitation, `${PATH}/${id}/password-link`, { method: "POST" })),
    giveSeat: (id: string, terms: SeatTerms) =>
      then(fetchJson(SeatView, `${PATH}/${id}/seat`, { method: "PUT", body: terms })),
    endSeat: (id: string) => then(fetchJson(z.void(), `${PATH}/${id}/seat`, { method: "DELETE" })),
    revokeInvitation: (id: string) => then(fetchJson(z.void(), `${INVITATIONS}/${id}`, { method: "DELETE" })),
  };
}

export function useInvite() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (input: CreateInvitation) => fetchJson(CreatedInvitation, INVITATIONS, { body: input }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: memberQueries.all }),
  });
}
