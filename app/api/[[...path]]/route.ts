import { notFound } from "@/lib/server/errors";
import { keyRoute } from "@/lib/server/route";

/** No such address: said as the API says everything, whoever asks and from wherever. */
const refuse = keyRoute({
  run: async () => {
    throw notFound();
  },
});

export { refuse as GET, refuse as POST, refuse as PUT, refuse as PATCH, refuse as DELETE };
