/** The program in a worker at the edge: takes its target from a request, and answers the outcome. */
import { closeBoth } from "./close-both.ts";
import type { Target } from "./target.ts";

export default {
  async fetch(request: Request): Promise<Response> {
    const target = (await request.json()) as Target;
    return Response.json(await closeBoth(target));
  },
};
