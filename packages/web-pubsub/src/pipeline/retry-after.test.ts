import { createHttpHeaders } from "@azure/core-rest-pipeline";
import { expect } from "chai";

import { readRetryAfter } from "./retry-after.ts";

const now = Date.UTC(2026, 0, 1, 12, 0, 0);

describe("readRetryAfter", () => {
  const read: [headers: Record<string, string>, wait: number | undefined][] = [
    [{}, undefined],
    [{ "Retry-After": "5" }, 5000],
    [{ "Retry-After": "0" }, 0],
    [{ "Retry-After": "1.5" }, 1500],
    [{ "Retry-After": "Thu, 01 Jan 2026 12:00:07 GMT" }, 7000],
    [{ "Retry-After": "Thu, 01 Jan 2026 11:00:00 GMT" }, 0],
    [
      {
        "Retry-After": "Thu, 01 Jan 2026 09:00:07 GMT",
        Date: "Thu, 01 Jan 2026 09:00:00 GMT",
      },
      7000,
    ],
    [{ "Retry-After": "Thu, 01 Jan 2026 12:00:07 GMT", Date: "today" }, 7000],
    [{ "Retry-After": "soon" }, undefined],
    [{ "Retry-After": "-1" }, undefined],
    [{ "Retry-After": "+5" }, undefined],
    [{ "Retry-After": "Thursday, 01-Jan-26 12:00:07 GMT" }, 7000],
    [{ "Retry-After": "" }, undefined],
    [{ "Retry-After": "Infinity" }, undefined],
    [{ "retry-after-ms": "20", "Retry-After": "5" }, 20],
    [{ "x-ms-retry-after-ms": "30", "Retry-After": "5" }, 30],
    [{ "retry-after-ms": "soon", "Retry-After": "5" }, 5000],
  ];
  for (const [headers, wait] of read) {
    it(`reads ${JSON.stringify(headers)} as ${wait}`, () => {
      expect(readRetryAfter(createHttpHeaders(headers), now)).to.equal(wait);
    });
  }
});
