import { AsyncLocalStorage } from "node:async_hooks";

import { useInstrumenter } from "@azure/core-tracing";
import type { Instrumenter, SpanStatus, TracingContext } from "@azure/core-tracing";

/** A span as it was recorded. */
export interface RecordedSpan {
  readonly name: string;
  readonly kind: string | undefined;
  readonly attributes: Record<string, unknown>;
  /** The span around it. */
  readonly parent: RecordedSpan | undefined;
  status: SpanStatus | undefined;
  ended: number;
}

const spanKey = Symbol("span");

/** Records the spans of everything that traces through `@azure/core-tracing`, until it is disposed of. */
export function recordSpans(options: { isRecording?: boolean } = {}): Disposable & {
  readonly spans: readonly RecordedSpan[];
  /** The span that the running work is in. */
  readonly active: () => RecordedSpan | undefined;
} {
  const spans: RecordedSpan[] = [];
  const active = new AsyncLocalStorage<RecordedSpan | undefined>();
  const instrumenter: Instrumenter = {
    startSpan(name, { spanKind, spanAttributes, tracingContext }) {
      const span: RecordedSpan = {
        name,
        kind: spanKind,
        attributes: { ...spanAttributes },
        parent: readSpan(tracingContext),
        status: undefined,
        ended: 0,
      };
      spans.push(span);
      return {
        span: {
          setStatus(status) {
            span.status = status;
          },
          setAttribute(key, value) {
            span.attributes[key] = value;
          },
          end() {
            span.ended += 1;
          },
          recordException: () => undefined,
          isRecording: () => options.isRecording ?? true,
        },
        tracingContext: makeContext(tracingContext).setValue(spanKey, span),
      };
    },
    withContext: (context, callback, ...values) =>
      active.run(readSpan(context), callback, ...values),
    parseTraceparentHeader: () => undefined,
    createRequestHeaders: (context) => {
      const span = readSpan(context);
      return span === undefined ? {} : { traceparent: `of ${span.name}` };
    },
  };
  useInstrumenter(instrumenter);
  return {
    spans,
    active: () => active.getStore(),
    // Without one, the library goes back to its own, which does nothing.
    [Symbol.dispose]: () => Reflect.apply(useInstrumenter, undefined, [undefined]),
  };
}

function makeContext(parent: TracingContext | undefined): TracingContext {
  const values = new Map<symbol, unknown>([[spanKey, parent?.getValue(spanKey)]]);
  const context: TracingContext = {
    setValue(key, value) {
      values.set(key, value);
      return context;
    },
    getValue: (key) => values.get(key),
    deleteValue(key) {
      values.delete(key);
      return context;
    },
  };
  return context;
}

function readSpan(context: TracingContext | undefined): RecordedSpan | undefined {
  const span = context?.getValue(spanKey);
  return isSpan(span) ? span : undefined;
}

function isSpan(value: unknown): value is RecordedSpan {
  return typeof value === "object" && value !== null && "attributes" in value;
}
