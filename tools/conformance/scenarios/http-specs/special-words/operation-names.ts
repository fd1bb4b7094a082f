import { expectNoContent } from "#expectations";
import { scenario } from "#harness";
import createClient, { type SpecialWordsClient } from "#clients/http-specs/special-words";

type NoContent = Parameters<typeof expectNoContent>[0];

/** An operation of this name can be called. */
function accepts(name: string, call: (client: SpecialWordsClient) => PromiseLike<NoContent>): void {
  scenario(`SpecialWords_Operations_${name}`, async ({ endpoint, options }) => {
    expectNoContent(await call(createClient({ ...options, endpoint })));
  });
}

accepts("and", (client) => client.path("/special-words/operations/and").get());
accepts("as", (client) => client.path("/special-words/operations/as").get());
accepts("assert", (client) => client.path("/special-words/operations/assert").get());
accepts("async", (client) => client.path("/special-words/operations/async").get());
accepts("await", (client) => client.path("/special-words/operations/await").get());
accepts("break", (client) => client.path("/special-words/operations/break").get());
accepts("class", (client) => client.path("/special-words/operations/class").get());
accepts("constructor", (client) => client.path("/special-words/operations/constructor").get());
accepts("continue", (client) => client.path("/special-words/operations/continue").get());
accepts("def", (client) => client.path("/special-words/operations/def").get());
accepts("del", (client) => client.path("/special-words/operations/del").get());
accepts("elif", (client) => client.path("/special-words/operations/elif").get());
accepts("else", (client) => client.path("/special-words/operations/else").get());
accepts("except", (client) => client.path("/special-words/operations/except").get());
accepts("exec", (client) => client.path("/special-words/operations/exec").get());
accepts("finally", (client) => client.path("/special-words/operations/finally").get());
accepts("for", (client) => client.path("/special-words/operations/for").get());
accepts("from", (client) => client.path("/special-words/operations/from").get());
accepts("global", (client) => client.path("/special-words/operations/global").get());
accepts("if", (client) => client.path("/special-words/operations/if").get());
accepts("import", (client) => client.path("/special-words/operations/import").get());
accepts("in", (client) => client.path("/special-words/operations/in").get());
accepts("is", (client) => client.path("/special-words/operations/is").get());
accepts("lambda", (client) => client.path("/special-words/operations/lambda").get());
accepts("not", (client) => client.path("/special-words/operations/not").get());
accepts("or", (client) => client.path("/special-words/operations/or").get());
accepts("pass", (client) => client.path("/special-words/operations/pass").get());
accepts("raise", (client) => client.path("/special-words/operations/raise").get());
accepts("return", (client) => client.path("/special-words/operations/return").get());
accepts("try", (client) => client.path("/special-words/operations/try").get());
accepts("while", (client) => client.path("/special-words/operations/while").get());
accepts("with", (client) => client.path("/special-words/operations/with").get());
accepts("yield", (client) => client.path("/special-words/operations/yield").get());
