import { CommentPlace, WriteComment } from "@/lib/contracts/comments";
import { listComments } from "@/lib/server/comments/list";
import { writeComment } from "@/lib/server/comments/write";
import { route } from "@/lib/server/route";

export const GET = route({
  permission: "overview:read",
  query: CommentPlace,
  run: (ctx, { query }) => listComments(ctx, query),
});

export const POST = route({
  permission: "comments:write",
  body: WriteComment,
  run: (ctx, { body }) => writeComment(ctx, body),
});
