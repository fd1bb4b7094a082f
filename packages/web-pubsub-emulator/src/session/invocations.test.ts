import { expect } from "chai";
import type { UserEvent, UserEventAnswer } from "./event-handlers.ts";
import { Stage } from "./stage.test.ts";

/** An application that answers when the test says so. */
class Application {
  readonly asked: UserEvent[] = [];
  readonly #answers: ((answer: UserEventAnswer | Error) => void)[] = [];

  userEvent(event: UserEvent): Promise<UserEventAnswer> {
    this.asked.push(event);
    return new Promise((resolve, reject) => {
      this.#answers.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer)));
    });
  }

  /** Answers the oldest question, and lets the answer arrive. */
  async answer(answer: UserEventAnswer | Error): Promise<void> {
    this.#answers.shift()?.(answer);
    await new Promise(setImmediate);
  }
}

const invoke = { type: "invoke", invocationId: "1", target: "event", event: "order" };
const failure = (invocationId: string, name: string, message: string): string =>
  `{"type":"invokeResponse","invocationId":"${invocationId}","success":false,"error":{"name":"${name}","message":"${message}"}}`;

describe("invocations", () => {
  const answers: readonly (readonly [string, UserEventAnswer | Error, string])[] = [
    [
      "JSON",
      { kind: "handled", reply: { kind: "json", text: '{"n": 1.0}' } },
      '{"type":"invokeResponse","invocationId":"1","success":true,"dataType":"json","data":{"n": 1.0}}',
    ],
    [
      "text",
      { kind: "handled", reply: { kind: "text", text: 'a"b' } },
      '{"type":"invokeResponse","invocationId":"1","success":true,"dataType":"text","data":"a\\"b"}',
    ],
    [
      "bytes",
      { kind: "handled", reply: { kind: "binary", bytes: Buffer.from([0, 255]) } },
      '{"type":"invokeResponse","invocationId":"1","success":true,"dataType":"binary","data":"AP8="}',
    ],
    ["nothing", { kind: "handled" }, '{"type":"invokeResponse","invocationId":"1","success":true}'],
    ["a failure", { kind: "failed" }, failure("1", "InternalServerError", "Internal server error")],
    [
      "no event handler",
      { kind: "unhandled" },
      failure("1", "InternalServerError", "Internal server error"),
    ],
    [
      "a broken promise",
      new Error("broken"),
      failure("1", "InternalServerError", "Internal server error"),
    ],
  ];
  for (const [what, answer, response] of answers) {
    it(`are answered with ${what}`, async () => {
      for (const protocol of ["json", "reliable"] as const) {
        const application = new Application();
        const stage = new Stage(application);
        const client = stage.open(protocol);
        stage.say(client, { ...invoke, dataType: "text", data: "tea", metadata: { k: "v" } });
        await application.answer(answer);
        expect(application.asked).to.deep.equal([
          {
            hub: "chat",
            connectionId: "c1",
            userId: "ada",
            subprotocol: `json${protocol === "json" ? "" : ".reliable"}.webpubsub.azure.v1`,
            event: "order",
            payload: { kind: "text", text: "tea" },
            metadata: { k: "v" },
          },
        ]);
        expect(stage.sent).to.deep.equal([response]);
      }
    });
  }

  it("are answered under their own ids, in whatever order the application answers", async () => {
    const application = new Application();
    const stage = new Stage(application);
    const client = stage.open();
    stage.say(client, invoke);
    stage.say(client, { ...invoke, invocationId: "2" });
    await application.answer({ kind: "failed" });
    await application.answer({ kind: "handled" });
    expect(stage.sent).to.deep.equal([
      failure("1", "InternalServerError", "Internal server error"),
      '{"type":"invokeResponse","invocationId":"2","success":true}',
    ]);
  });

  it("are refused under an id that waits, and for a name that cannot be", () => {
    const stage = new Stage(new Application());
    const client = stage.open();
    stage.say(client, invoke);
    expect(stage.say(client, invoke)).to.deep.equal([
      failure("1", "Duplicate", "An invocation with the id '1' is not answered yet."),
    ]);
    expect(stage.say(client, { ...invoke, invocationId: "2", event: "no spaces" })).to.deep.equal([
      failure("2", "BadRequest", "Invalid event name."),
    ]);
  });

  it("are not answered when they are cancelled, and their id is free again", async () => {
    const application = new Application();
    const stage = new Stage(application);
    const client = stage.open();
    stage.say(client, invoke);
    stage.say(client, { type: "cancelInvocation", invocationId: "1" });
    stage.say(client, { type: "cancelInvocation", invocationId: "unknown" });
    stage.say(client, invoke);
    await application.answer({ kind: "failed" });
    expect(stage.sent, "the cancelled one's").to.deep.equal([]);
    await application.answer({ kind: "handled" });
    expect(stage.sent).to.deep.equal([
      '{"type":"invokeResponse","invocationId":"1","success":true}',
    ]);
  });

  it("are given up with the socket", async () => {
    const application = new Application();
    const stage = new Stage(application);
    const client = stage.open("reliable");
    stage.say(client, invoke);
    client.closed(1006, "");
    const { client: back } = stage.recover("c1");
    if (back === undefined) throw new Error("It was refused.");
    stage.say(back, invoke);
    await application.answer({ kind: "failed" });
    expect(stage.sent).to.deep.equal([]);
    await application.answer({ kind: "handled" });
    expect(stage.sent).to.have.length(1);
  });

  it("are not answered when the session has ended", async () => {
    const application = new Application();
    const stage = new Stage(application);
    const client = stage.open();
    stage.say(client, invoke);
    client.closed(1000, "");
    await application.answer({ kind: "unhandled" });
    expect(stage.sent).to.deep.equal([]);
    expect(stage.happenings.some(({ kind }) => kind === "eventUnhandled")).to.equal(false);
  });
});
