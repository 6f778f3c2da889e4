import { Made } from "@/lib/contracts/answers";
import { CommentList, CommentPlace, WriteComment } from "@/lib/contracts/comments";
import { listComments } from "@/lib/server/comments/list";
import { writeComment } from "@/lib/server/comments/write";
import { route } from "@/lib/server/route";

export const GET = route({
  operation: "listComments",
  permission: "overview:read",
  query: CommentPlace,
  response: CommentList,
  run: (ctx, { query }) => listComments(ctx, query),
});

export const POST = route({
  operation: "writeComment",
  permission: "comments:write",
  body: WriteComment,
  response: Made,
  run: (ctx, { body }) => writeComment(ctx, body),
});
