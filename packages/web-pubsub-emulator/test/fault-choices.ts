import { expect } from "chai";
import type { Choices } from "./choices.ts";

const path = "/api/hubs/chat/connections/a";

/** The choices about answers that tests inject. */
export const faultChoices: Choices = {
  "injected-error": async ({ call, emulator }) => {
    for (const [status, code] of [
      [429, "Error.TooManyRequests"],
      [503, "Error.ServiceUnavailable"],
      [599, "Error.Status599"],
    ] as const) {
      emulator.faults.next("closeConnection", { status });
      const { body, headers } = await call("DELETE", path);
      expect(JSON.parse(body)).to.include({ code, target: "Request" });
      expect(headers["x-ms-error-code"]).to.equal(code);
    }
  },

  throttled: async ({ call, emulator }) => {
    emulator.faults.throttle("closeConnection", { requests: 0, windowInSeconds: 1.5 });
    const { status, headers } = await call("DELETE", path);
    expect({ status, after: headers["retry-after"] }).to.deep.equal({ status: 429, after: "2" });
  },
};
