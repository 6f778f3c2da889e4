import { infiniteQueryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { ApiTokenPage, CreatedToken, type ApiTokenQuery, type CreateToken } from "@/lib/contracts/api-tokens";
import { fetchJson } from "./fetcher";

const PATH = "/api/v1/tokens";

export const tokenQueries = {
  all: ["tokens"] as const,
  list: (of: ApiTokenQuery["of"]) =>
    infiniteQueryOptions({
      queryKey: [...tokenQueries.all, of],
      queryFn: ({ pageParam, signal }) =>
        fetchJson(ApiTokenPage, PATH, { query: { of, cursor: pageParam }, signal }),
      initialPageParam: "",
      getNextPageParam: (page) => page.nextCursor,
    }),
};

function useTokenAct<Input, Output>(act: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: tokenQueries.all }),
  });
}

export const useCreateToken = () =>
  useTokenAct((input: CreateToken) => fetchJson(CreatedToken, PATH, { body: input }));

export const useRevokeToken = () =>
  useTokenAct((id: string) => fetchJson(z.void(), `${PATH}/${id}`, { method: "DELETE" }));
