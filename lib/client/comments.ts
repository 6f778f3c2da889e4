import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { CommentList, type CommentPlace, type WriteComment } from "@/lib/contracts/comments";
import { fetchJson } from "./fetcher";

const PATH = "/api/v1/comments";

export const commentsQuery = (place: CommentPlace) =>
  queryOptions({
    queryKey: ["comments", place],
    queryFn: ({ signal }) => fetchJson(CommentList, PATH, { query: place, signal }),
  });

export function useWriteComment(place: CommentPlace) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (said: Pick<WriteComment, "clientId" | "text" | "replacesId">) =>
      fetchJson(z.object({ id: z.string() }), PATH, { body: { ...place, ...said } }),
    onSettled: () => client.invalidateQueries({ queryKey: commentsQuery(place).queryKey }),
  });
}
