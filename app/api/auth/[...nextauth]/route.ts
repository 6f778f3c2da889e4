import NextAuth from "next-auth";
import type { NextRequest } from "next/server";
import { authOptions } from "@/lib/server/auth";
import { notFound } from "@/lib/server/errors";
import { publicRoute } from "@/lib/server/route";

// Of next-auth's addresses, those the sign-in pages use. The others would tell a stranger more than they need.
const OFFERED = /^\/api\/auth\/(csrf|error|signin|signin\/oidc|callback\/(credentials|oidc)|signout)$/;

type Segment = { params: Promise<{ nextauth: string[] }> };

export async function GET(request: NextRequest, segment: Segment) {
  return handle(segment)(request, segment);
}

export { GET as POST };

function handle(segment: Segment) {
  return publicRoute({
    run: async ({ request }) => {
      if (!OFFERED.test(request.nextUrl.pathname)) throw notFound();
      return NextAuth(request, segment, authOptions());
    },
  });
}
