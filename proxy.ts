import { NextResponse, type NextRequest } from "next/server";

/** Tells pages their own address, so that signing in leads back to it. It decides nothing: pages and verbs do. */
export function proxy(request: NextRequest) {
  const headers = new Headers(request.headers);
  headers.set("x-inlet-path", request.nextUrl.pathname + request.nextUrl.search);
  return NextResponse.next({ request: { headers } });
}

export const config = { matcher: ["/((?!api/|_next/|icon.svg).*)"] };
