import {
  changeAddresses,
  changeData,
  changeEncoding,
  changeLogic,
  changeNumbers,
  dropCalls,
  dropStatements,
  forceDecisions,
  ignoreFields,
  renameHeaders,
} from "./operators.ts";
import type { Operator } from "./edit.ts";

/** A module of a client, and what is changed in it. */
export interface MutatedFile {
  readonly client: "web-pubsub" | "web-pubsub-rest";
  /** In the client's `src`, without its ending. */
  readonly file: string;
  readonly operators: readonly Operator[];
  /** Only what is in functions and constants of these names; absent: all. */
  readonly only?: readonly string[];
  /** Not what is in those of these names. */
  readonly except?: readonly string[];
}

const wire = [renameHeaders, changeEncoding, ignoreFields];
const all = [...wire, forceDecisions, changeLogic, changeNumbers, dropStatements];
const data = [changeData];

/**
 * The code that decides what is sent, what an answer means and when to try again. Checks of
 * arguments, texts for people and the bounds of what an error may hold have tests of their own.
 */
export const mutatedFiles: readonly MutatedFile[] = [
  ...[
    "closing",
    "connections",
    "group-changes",
    "groups",
    "members",
    "messages",
    "permissions",
    "tokens",
    "users",
  ].map((name): MutatedFile => ({
    client: "web-pubsub",
    file: `operations/${name}`,
    operators: data,
  })),
  { client: "web-pubsub", file: "operations/query", operators: all, only: ["printQuery"] },
  {
    client: "web-pubsub",
    file: "operations/route",
    operators: all,
    only: ["fillRoute", "readRoute"],
  },
  {
    client: "web-pubsub",
    file: "call",
    operators: [changeLogic, changeNumbers],
    only: ["callOperation.url", "askOperation", "readVerb"],
  },
  {
    client: "web-pubsub",
    file: "request",
    operators: [renameHeaders, dropCalls],
    only: ["createRequest"],
  },
  {
    client: "web-pubsub",
    file: "member-list",
    operators: all,
    only: ["readPages.response", "readPages.next"],
  },
  {
    client: "web-pubsub",
    file: "operations/members",
    operators: [ignoreFields],
    only: ["readMembers", "readMember", "readNextLink"],
  },
  {
    client: "web-pubsub",
    file: "operations/tokens",
    operators: [ignoreFields],
    only: ["readToken"],
  },
  {
    client: "web-pubsub",
    file: "failures/error-detail",
    operators: [ignoreFields, dropStatements],
    only: ["readRecord", "readInner", "readValidationErrors"],
  },
  {
    client: "web-pubsub",
    file: "failures/service-failure",
    operators: [ignoreFields, renameHeaders],
    only: ["describeServiceFailure"],
    except: [
      "describeServiceFailure.detail",
      "describeServiceFailure.advice",
      "describeServiceFailure.lines",
    ],
  },
  {
    client: "web-pubsub",
    file: "failures/service-failure",
    operators: [changeLogic],
    only: ["describeServiceFailure.code"],
  },
  {
    client: "web-pubsub",
    file: "pipeline/retry",
    operators: all,
    only: ["decideRetry", "isRepeatableStatus", "chooseDelay.delay"],
    except: ["decideRetry.mayRepeat", "decideRetry.longest"],
  },
  {
    client: "web-pubsub",
    file: "pipeline/retry-after",
    operators: [renameHeaders, changeNumbers, changeLogic],
    only: ["readRetryAfter"],
    except: ["readRetryAfter.answered", "readRetryAfter.from"],
  },
  // That no connection came to be, no fixture can say.
  { client: "web-pubsub", file: "pipeline/send", operators: all, only: ["isSend"] },
  {
    client: "web-pubsub",
    file: "pipeline/signing",
    operators: [changeLogic],
    only: ["readAudience"],
  },
  {
    client: "web-pubsub",
    file: "pipeline/signing",
    operators: [renameHeaders, changeNumbers],
    only: ["signRequest", "lifetimeInSeconds"],
  },
  {
    client: "web-pubsub",
    file: "messaging/content",
    operators: [changeLogic, forceDecisions],
    only: ["readContent.kind", "readContent.text"],
  },
  { client: "web-pubsub", file: "rest", operators: data, only: ["latestApiVersion"] },
  {
    client: "web-pubsub-rest",
    file: "isUnexpected",
    operators: [changeData, ...all],
    except: ["isUnexpected.url"],
  },
  { client: "web-pubsub-rest", file: "apiVersions", operators: data, only: ["apiVersions"] },
  {
    client: "web-pubsub-rest",
    file: "webPubSubServiceClient",
    operators: [changeEncoding, changeAddresses, forceDecisions, dropCalls],
    only: ["createClient"],
    except: ["createClient.userAgentPrefix"],
  },
  {
    client: "web-pubsub-rest",
    file: "paginateHelper",
    operators: [...all, changeData],
    only: ["itemNames", "nextLinkNames", "paginate.byPage"],
  },
  { client: "web-pubsub-rest", file: "queryRepeats", operators: all, only: ["takeRepeats"] },
];
