import { expectNoContent } from "#expectations";
import { scenario } from "#harness";
import createClient, { type SpecialWordsClient } from "#clients/http-specs/special-words";

type NoContent = Parameters<typeof expectNoContent>[0];

/** A model of this name is sent. */
function accepts(name: string, call: (client: SpecialWordsClient) => PromiseLike<NoContent>): void {
  scenario(`SpecialWords_Models_${name}`, async ({ endpoint, options }) => {
    expectNoContent(await call(createClient({ ...options, endpoint })));
  });
}

accepts("and", (client) => client.path("/special-words/models/and").post({ body: { name: "ok" } }));
accepts("as", (client) => client.path("/special-words/models/as").post({ body: { name: "ok" } }));
accepts("assert", (client) =>
  client.path("/special-words/models/assert").post({ body: { name: "ok" } }),
);
accepts("async", (client) =>
  client.path("/special-words/models/async").post({ body: { name: "ok" } }),
);
accepts("await", (client) =>
  client.path("/special-words/models/await").post({ body: { name: "ok" } }),
);
accepts("break", (client) =>
  client.path("/special-words/models/break").post({ body: { name: "ok" } }),
);
accepts("class", (client) =>
  client.path("/special-words/models/class").post({ body: { name: "ok" } }),
);
accepts("constructor", (client) =>
  client.path("/special-words/models/constructor").post({ body: { name: "ok" } }),
);
accepts("continue", (client) =>
  client.path("/special-words/models/continue").post({ body: { name: "ok" } }),
);
accepts("def", (client) => client.path("/special-words/models/def").post({ body: { name: "ok" } }));
accepts("del", (client) => client.path("/special-words/models/del").post({ body: { name: "ok" } }));
accepts("elif", (client) =>
  client.path("/special-words/models/elif").post({ body: { name: "ok" } }),
);
accepts("else", (client) =>
  client.path("/special-words/models/else").post({ body: { name: "ok" } }),
);
accepts("except", (client) =>
  client.path("/special-words/models/except").post({ body: { name: "ok" } }),
);
accepts("exec", (client) =>
  client.path("/special-words/models/exec").post({ body: { name: "ok" } }),
);
accepts("finally", (client) =>
  client.path("/special-words/models/finally").post({ body: { name: "ok" } }),
);
accepts("for", (client) => client.path("/special-words/models/for").post({ body: { name: "ok" } }));
accepts("from", (client) =>
  client.path("/special-words/models/from").post({ body: { name: "ok" } }),
);
accepts("global", (client) =>
  client.path("/special-words/models/global").post({ body: { name: "ok" } }),
);
accepts("if", (client) => client.path("/special-words/models/if").post({ body: { name: "ok" } }));
accepts("import", (client) =>
  client.path("/special-words/models/import").post({ body: { name: "ok" } }),
);
accepts("in", (client) => client.path("/special-words/models/in").post({ body: { name: "ok" } }));
accepts("is", (client) => client.path("/special-words/models/is").post({ body: { name: "ok" } }));
accepts("lambda", (client) =>
  client.path("/special-words/models/lambda").post({ body: { name: "ok" } }),
);
accepts("not", (client) => client.path("/special-words/models/not").post({ body: { name: "ok" } }));
accepts("or", (client) => client.path("/special-words/models/or").post({ body: { name: "ok" } }));
accepts("pass", (client) =>
  client.path("/special-words/models/pass").post({ body: { name: "ok" } }),
);
accepts("raise", (client) =>
  client.path("/special-words/models/raise").post({ body: { name: "ok" } }),
);
accepts("return", (client) =>
  client.path("/special-words/models/return").post({ body: { name: "ok" } }),
);
accepts("try", (client) => client.path("/special-words/models/try").post({ body: { name: "ok" } }));
accepts("while", (client) =>
  client.path("/special-words/models/while").post({ body: { name: "ok" } }),
);
accepts("with", (client) =>
  client.path("/special-words/models/with").post({ body: { name: "ok" } }),
);
accepts("yield", (client) =>
  client.path("/special-words/models/yield").post({ body: { name: "ok" } }),
);
