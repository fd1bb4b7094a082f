import { createTracingClient, useInstrumenter } from "@azure/core-tracing";
import { expect } from "chai";

import { isUntraced } from "./untraced.ts";

const tracer = createTracingClient({ namespace: "test", packageName: "test" });

describe("isUntraced", () => {
  it("knows the context that the library makes without a tracer", () => {
    const { updatedOptions } = tracer.startSpan("call");
    expect(isUntraced(updatedOptions.tracingOptions.tracingContext)).to.equal(true);
    const inside = tracer.startSpan("inside", updatedOptions).updatedOptions;
    expect(isUntraced(inside.tracingOptions.tracingContext)).to.equal(true);
  });

  it("takes the context of a tracer for one, recorded or not", () => {
    const context = {
      getValue: () => undefined,
      setValue: () => context,
      deleteValue: () => context,
    };
    const span = {
      setStatus: () => undefined,
      setAttribute: () => undefined,
      end: () => undefined,
      recordException: () => undefined,
      isRecording: () => false,
    };
    useInstrumenter({
      startSpan: () => ({ span, tracingContext: context }),
      withContext: (_context, callback, ...values) => callback(...values),
      parseTraceparentHeader: () => undefined,
      createRequestHeaders: () => ({}),
    });
    try {
      const { updatedOptions } = tracer.startSpan("call");
      expect(isUntraced(updatedOptions.tracingOptions.tracingContext)).to.equal(false);
    } finally {
      // Without one, the library goes back to its own, which does nothing.
      Reflect.apply(useInstrumenter, undefined, [undefined]);
    }
  });

  it("does not know about a request without a context", () => {
    expect(isUntraced(undefined)).to.equal(false);
  });
});
