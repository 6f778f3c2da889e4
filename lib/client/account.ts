import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { Account, type ChangePassword, RevokedSessions, type UpdateAccount } from "@/lib/contracts/account";
import { fetchJson } from "./fetcher";

const PATH = "/api/v1/account";
const SESSIONS = "/api/v1/sessions";

export const accountQueries = {
  all: ["account"] as const,
  own: () =>
    queryOptions({
      queryKey: accountQueries.all,
      queryFn: ({ signal }) => fetchJson(Account, PATH, { signal }),
    }),
};

function useAccountAct<Input, Output>(act: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: accountQueries.all }),
  });
}

export function updateAccount(input: UpdateAccount) {
  return fetchJson(z.void(), PATH, { method: "PATCH", body: input });
}

export const useUpdateAccount = () => useAccountAct(updateAccount);

export const useChangePassword = () =>
  useAccountAct((input: ChangePassword) =>
    fetchJson(RevokedSessions, `${PATH}/password`, { method: "PUT", body: input }),
  );

export const useRevokeSession = () =>
  useAccountAct((id: string) => fetchJson(z.void(), `${SESSIONS}/${id}`, { method: "DELETE" }));

export const useRevokeOtherSessions = () =>
  useAccountAct(() => fetchJson(RevokedSessions, `${SESSIONS}/others`, { method: "DELETE" }));
