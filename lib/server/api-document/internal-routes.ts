import "server-only";

/**
 * Routes that are no part of the API, and why. Those that no token may use are left out by themselves; every other
 * route has an `operation` or stands here.
 */
export const internalRoutes: Record<string, string> = {
  "POST /setup":
    "makes the first administrator from the link at the terminal, before there is anybody to own a token",
  "POST /invitations/accept": "for somebody who is not a member yet",
  "POST /reception-log/keys": "makes a key that would outlive the token",
  "GET /snapshots/{snapshotId}/basis":
    "hands a browser what it rehearses changes on; programs download the snapshot",
  "GET /hooks/{receiverId}":
    "is asked by a platform that proves the address, and signs instead of bringing a token",
  "POST /hooks/{receiverId}": "is sent to by a platform, which signs instead of bringing a token",
  "GET /openapi.json": "is the document",
};
