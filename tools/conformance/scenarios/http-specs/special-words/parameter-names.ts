import { expectNoContent } from "#expectations";
import { scenario } from "#harness";
import createClient, { type SpecialWordsClient } from "#clients/http-specs/special-words";

type NoContent = Parameters<typeof expectNoContent>[0];

/** A query parameter of this name is sent. */
function accepts(name: string, call: (client: SpecialWordsClient) => PromiseLike<NoContent>): void {
  scenario(`SpecialWords_Parameters_${name}`, async ({ endpoint, options }) => {
    expectNoContent(await call(createClient({ ...options, endpoint })));
  });
}

accepts("and", (client) =>
  client.path("/special-words/parameters/and").get({ queryParameters: { and: "ok" } }),
);
accepts("as", (client) =>
  client.path("/special-words/parameters/as").get({ queryParameters: { as: "ok" } }),
);
accepts("assert", (client) =>
  client.path("/special-words/parameters/assert").get({ queryParameters: { assert: "ok" } }),
);
accepts("async", (client) =>
  client.path("/special-words/parameters/async").get({ queryParameters: { async: "ok" } }),
);
accepts("await", (client) =>
  client.path("/special-words/parameters/await").get({ queryParameters: { await: "ok" } }),
);
accepts("break", (client) =>
  client.path("/special-words/parameters/break").get({ queryParameters: { break: "ok" } }),
);
accepts("class", (client) =>
  client.path("/special-words/parameters/class").get({ queryParameters: { class: "ok" } }),
);
accepts("constructor", (client) =>
  client
    .path("/special-words/parameters/constructor")
    .get({ queryParameters: { constructor: "ok" } }),
);
accepts("continue", (client) =>
  client.path("/special-words/parameters/continue").get({ queryParameters: { continue: "ok" } }),
);
accepts("def", (client) =>
  client.path("/special-words/parameters/def").get({ queryParameters: { def: "ok" } }),
);
accepts("del", (client) =>
  client.path("/special-words/parameters/del").get({ queryParameters: { del: "ok" } }),
);
accepts("elif", (client) =>
  client.path("/special-words/parameters/elif").get({ queryParameters: { elif: "ok" } }),
);
accepts("else", (client) =>
  client.path("/special-words/parameters/else").get({ queryParameters: { else: "ok" } }),
);
accepts("except", (client) =>
  client.path("/special-words/parameters/except").get({ queryParameters: { except: "ok" } }),
);
accepts("exec", (client) =>
  client.path("/special-words/parameters/exec").get({ queryParameters: { exec: "ok" } }),
);
accepts("finally", (client) =>
  client.path("/special-words/parameters/finally").get({ queryParameters: { finally: "ok" } }),
);
accepts("for", (client) =>
  client.path("/special-words/parameters/for").get({ queryParameters: { for: "ok" } }),
);
accepts("from", (client) =>
  client.path("/special-words/parameters/from").get({ queryParameters: { from: "ok" } }),
);
accepts("global", (client) =>
  client.path("/special-words/parameters/global").get({ queryParameters: { global: "ok" } }),
);
accepts("if", (client) =>
  client.path("/special-words/parameters/if").get({ queryParameters: { if: "ok" } }),
);
accepts("import", (client) =>
  client.path("/special-words/parameters/import").get({ queryParameters: { import: "ok" } }),
);
accepts("in", (client) =>
  client.path("/special-words/parameters/in").get({ queryParameters: { in: "ok" } }),
);
accepts("is", (client) =>
  client.path("/special-words/parameters/is").get({ queryParameters: { is: "ok" } }),
);
accepts("lambda", (client) =>
  client.path("/special-words/parameters/lambda").get({ queryParameters: { lambda: "ok" } }),
);
accepts("not", (client) =>
  client.path("/special-words/parameters/not").get({ queryParameters: { not: "ok" } }),
);
accepts("or", (client) =>
  client.path("/special-words/parameters/or").get({ queryParameters: { or: "ok" } }),
);
accepts("pass", (client) =>
  client.path("/special-words/parameters/pass").get({ queryParameters: { pass: "ok" } }),
);
accepts("raise", (client) =>
  client.path("/special-words/parameters/raise").get({ queryParameters: { raise: "ok" } }),
);
accepts("return", (client) =>
  client.path("/special-words/parameters/return").get({ queryParameters: { return: "ok" } }),
);
accepts("try", (client) =>
  client.path("/special-words/parameters/try").get({ queryParameters: { try: "ok" } }),
);
accepts("while", (client) =>
  client.path("/special-words/parameters/while").get({ queryParameters: { while: "ok" } }),
);
accepts("with", (client) =>
  client.path("/special-words/parameters/with").get({ queryParameters: { with: "ok" } }),
);
accepts("yield", (client) =>
  client.path("/special-words/parameters/yield").get({ queryParameters: { yield: "ok" } }),
);
accepts("cancellationToken", (client) =>
  client
    .path("/special-words/parameters/cancellationToken")
    .get({ queryParameters: { cancellationToken: "ok" } }),
);
