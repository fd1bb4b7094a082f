import type { Level } from "../level.ts";

/** Which way what has changed travels: a request has to satisfy the service, an answer its reader. */
export type Direction = "request" | "response" | "none";

/** What a change asks for, what it does, and what to do about it. */
export interface Rule {
  readonly change: Change;
  readonly direction: Direction;
  readonly level: Level;
  /** What has changed. `{what}`, `{before}` and `{after}` stand for the thing and its two states. */
  readonly title: string;
  /** What that does on the wire. */
  readonly effect: string;
  /** What to do. */
  readonly remedy: string;
}

/** The names of all changes. */
const changes = [
  "operationAdded",
  "operationRemoved",
  "operationRenamed",
  "pathChanged",
  "verbChanged",
  "pathArgumentRenamed",
  "parameterAdded",
  "requiredParameterAdded",
  "parameterRemoved",
  "parameterRenamed",
  "parameterMadeRequired",
  "parameterMadeOptional",
  "parameterMoved",
  "parameterStyleChanged",
  "defaultChanged",
  "bodyAdded",
  "requiredBodyAdded",
  "bodyRemoved",
  "bodyMadeRequired",
  "bodyMadeOptional",
  "bodyKindChanged",
  "contentTypeAdded",
  "contentTypeRemoved",
  "partAdded",
  "requiredPartAdded",
  "partRemoved",
  "partChanged",
  "statusAdded",
  "statusRemoved",
  "errorStatusAdded",
  "errorStatusRemoved",
  "statusTurnedError",
  "statusTurnedSuccess",
  "headerAdded",
  "headerRemoved",
  "headerMadeOptional",
  "headerMadeRequired",
  "propertyAdded",
  "requiredPropertyAdded",
  "propertyRemoved",
  "propertyRenamed",
  "propertyMadeRequired",
  "propertyMadeOptional",
  "typeWidened",
  "typeNarrowed",
  "typeChanged",
  "enumValueAdded",
  "enumValueRemoved",
  "enumOpened",
  "enumClosed",
  "encodingChanged",
  "constraintTightened",
  "constraintLoosened",
  "constraintChanged",
  "discriminatorChanged",
  "additionalPropertiesAllowed",
  "additionalPropertiesRefused",
  "typeAdded",
  "typeRemoved",
  "typeRenamed",
  "versionAdded",
  "versionRemoved",
  "serviceAdded",
  "serviceRemoved",
  "authenticationAdded",
  "authenticationRemoved",
  "credentialsRequired",
  "credentialsDropped",
  "serverChanged",
  "pagingAdded",
  "pagingRemoved",
  "pagingChanged",
  "pollingAdded",
  "pollingRemoved",
  "pollingChanged",
  "deprecated",
  "deprecationLifted",
  "docsChanged",
] as const;

/** Names a change of the table. */
export type Change = (typeof changes)[number];

type Row = readonly [
  change: Change,
  direction: Direction,
  level: Level,
  title: string,
  effect: string,
  remedy: string,
];

const nothing = "Nothing to do.";
const regenerate = "Nothing has to be done; callers may use it once they have this version.";
const keepOld = "Keep the old one beside it until a new major version, or announce the break.";

/**
 * Every change that the wire can have, by direction. A request may become more liberal, an answer
 * more definite; the other way round somebody breaks.
 */
// prettier-ignore
const rows: readonly Row[] = [
  ["operationAdded", "none", "minor", "added ({after})", "The service takes requests that it refused.", "Map it in hand-written layers, or leave it out there with a reason."],
  ["operationRemoved", "none", "major", "removed ({before})", "Requests to it are refused.", "Keep it, marked with #deprecated, until a new major version; callers have to stop using it."],
  ["operationRenamed", "none", "patch", "operation `{before}` is now called `{after}`", "Nothing changes on the wire.", "Keep the generated names with @clientName, or rename what imports them."],
  ["pathChanged", "request", "major", "the path was {before}", "Requests to the old path are refused.", keepOld],
  ["verbChanged", "request", "major", "the verb was {before}", "Requests with the old verb are refused.", keepOld],
  ["pathArgumentRenamed", "request", "patch", "path argument `{before}` is now called `{after}`", "Nothing changes on the wire: a path has values, not names.", "Keep the old name in the route, or change the route in every call of client.path()."],

  ["parameterAdded", "request", "minor", "{what} was added, optional", "Requests without it are taken as before.", regenerate],
  ["requiredParameterAdded", "request", "major", "{what} was added, required", "Requests without it are refused.", "Make it optional, or add it in a new api-version only and announce the break."],
  ["parameterRemoved", "request", "major", "{what} was removed", "The service ignores or refuses requests that have it.", "Keep it until a new major version; callers have to stop sending it."],
  ["parameterRenamed", "request", "major", "{before} is now called {after}", "Requests with the old name do not do what they did.", "Keep the old name on the wire, or take both until a new major version."],
  ["parameterMadeRequired", "request", "major", "{what} is now required", "Requests without it are refused.", "Pass it in every call, or keep it optional and require it from a new api-version on (@madeRequired)."],
  ["parameterMadeOptional", "request", "minor", "{what} is now optional", "Requests without it are taken, too.", regenerate],
  ["parameterMoved", "request", "major", "{what} moved from the {before} to the {after}", "Requests that send it in the old place do not do what they did.", "Take it in both places until a new major version."],
  ["parameterStyleChanged", "request", "major", "{what} is written otherwise: {before} → {after}", "Values are not read as they were meant.", "Keep the style, or accept both."],
  ["defaultChanged", "request", "major", "the default of {what}: {before} → {after}", "Requests that leave it out mean something else.", "Keep the default, or tell callers to pass the old value."],
  ["defaultChanged", "response", "patch", "the default of {what}: {before} → {after}", "A reader that fills in what was left out takes another value.", nothing],

  ["bodyAdded", "request", "minor", "takes a body, optional", "Requests without one are taken as before.", regenerate],
  ["requiredBodyAdded", "request", "major", "a body is now required", "Requests without one are refused.", "Make it optional, or add it in a new api-version only."],
  ["bodyRemoved", "request", "major", "takes no body any more", "What the body said is ignored or refused.", keepOld],
  ["bodyMadeRequired", "request", "major", "the body is now required", "Requests without one are refused.", "Pass it in every call, or keep it optional."],
  ["bodyMadeOptional", "request", "minor", "the body is now optional", "Requests without one are taken, too.", regenerate],
  ["bodyAdded", "response", "minor", "{what} now has a body", "A reader that ignores it is as well off as before.", regenerate],
  ["bodyRemoved", "response", "major", "{what} has no body any more", "Readers of the body find nothing.", keepOld],
  ["bodyKindChanged", "request", "major", "the body: {before} → {after}", "Bodies of the old kind are refused.", keepOld],
  ["bodyKindChanged", "response", "major", "the body of {what}: {before} → {after}", "Readers do not find what they read.", keepOld],
  ["contentTypeAdded", "request", "minor", "the body may also be {after}", "Bodies of the other types are taken as before.", regenerate],
  ["contentTypeRemoved", "request", "major", "the body may no longer be {before}", "Bodies of this type are refused.", "Keep taking it until a new major version."],
  ["contentTypeAdded", "response", "minor", "{what} may also be {after}", "Readers get it where they ask for it.", regenerate],
  ["contentTypeRemoved", "response", "major", "{what} is no longer {before}", "Readers of this type get another one.", "Keep answering in it until a new major version."],
  ["partAdded", "request", "minor", "part {what} was added, optional", "Bodies without it are taken as before.", regenerate],
  ["requiredPartAdded", "request", "major", "part {what} was added, required", "Bodies without it are refused.", "Make it optional."],
  ["partRemoved", "request", "major", "part {what} was removed", "The service ignores or refuses it.", keepOld],
  ["partChanged", "request", "major", "part {what}: {before} → {after}", "Bodies with the old part are refused.", keepOld],
  ["partChanged", "response", "major", "part {what}: {before} → {after}", "Readers do not find what they read.", keepOld],

  ["statusAdded", "response", "minor", "also answers {after}", "Callers may get a status that they did not know.", "Handle it where the status is judged."],
  ["statusRemoved", "response", "major", "no longer answers {before}", "Code that waits for this status waits in vain.", "Keep the status, or change what judges it."],
  ["errorStatusAdded", "response", "minor", "also fails with {after}", "Callers may get an error that they did not know.", "Handle it where errors are judged."],
  ["errorStatusRemoved", "response", "minor", "no longer fails with {before}", "What handled this error is never reached.", "Remove what handled it."],
  ["statusTurnedError", "response", "major", "{what} is now an error", "A success turns into a failure.", "Check for it where errors are judged."],
  ["statusTurnedSuccess", "response", "major", "{what} is no longer an error", "A failure turns into a success.", "Check for it where successes are judged."],
  ["headerAdded", "response", "minor", "{what} was added", "A reader that ignores it is as well off as before.", regenerate],
  ["headerRemoved", "response", "major", "{what} was removed", "Readers of it find nothing.", keepOld],
  ["headerMadeOptional", "response", "major", "{what} may now be missing", "Readers that rely on it fail.", "Check for it before it is used."],
  ["headerMadeRequired", "response", "minor", "{what} is now always there", "Checks for it are no longer needed.", nothing],

  ["propertyAdded", "request", "minor", "{what} was added, optional", "Requests without it are taken as before.", regenerate],
  ["requiredPropertyAdded", "request", "major", "{what} was added, required", "Requests without it are refused.", "Make it optional, or require it from a new api-version on."],
  ["propertyRemoved", "request", "major", "{what} was removed", "The service ignores or refuses requests that have it.", keepOld],
  ["propertyRenamed", "request", "major", "{before} is now called {after}", "Requests with the old name do not do what they did.", "Keep the name on the wire with @encodedName, or take both until a new major version."],
  ["propertyMadeRequired", "request", "major", "{what} is now required", "Requests without it are refused.", "Pass it in every call, or keep it optional."],
  ["propertyMadeOptional", "request", "minor", "{what} is now optional", "Requests without it are taken, too.", regenerate],
  ["propertyAdded", "response", "minor", "{what} was added", "Answers say more; a reader that ignores it is as well off as before.", regenerate],
  ["requiredPropertyAdded", "response", "minor", "{what} was added, always there", "Answers say more; a reader that ignores it is as well off as before.", regenerate],
  ["propertyRemoved", "response", "major", "{what} was removed", "Readers of it find nothing.", keepOld],
  ["propertyRenamed", "response", "major", "{before} is now called {after}", "Readers of the old name find nothing.", "Keep the name on the wire with @encodedName, or answer with both until a new major version."],
  ["propertyMadeOptional", "response", "major", "{what} may now be missing", "Readers that rely on it fail.", "Check for it before it is used."],
  ["propertyMadeRequired", "response", "minor", "{what} is now always there", "Checks for it are no longer needed.", nothing],

  ["typeWidened", "request", "minor", "{what} takes more: {before} → {after}", "All that was sent is still taken.", regenerate],
  ["typeNarrowed", "request", "major", "{what} takes less: {before} → {after}", "Some of what was sent is refused.", "Take the old values until a new major version, or check them before they are sent."],
  ["typeChanged", "request", "major", "{what}: {before} → {after}", "What was sent is refused.", keepOld],
  ["typeWidened", "response", "major", "{what} may be more: {before} → {after}", "Readers get values that they do not know.", "Handle the new values, or keep answering with the old type."],
  ["typeNarrowed", "response", "minor", "{what} is more definite: {before} → {after}", "Readers get what they could get before, and less of it.", nothing],
  ["typeChanged", "response", "major", "{what}: {before} → {after}", "Readers get something else than they read.", keepOld],
  ["enumValueAdded", "request", "minor", "{what} also takes {after}", "The other values are taken as before.", regenerate],
  ["enumValueRemoved", "request", "major", "{what} no longer takes {before}", "Requests with it are refused.", "Keep taking it until a new major version."],
  ["enumValueAdded", "response", "minor", "{what} may also be {after}", "Readers may get a value that they do not know.", "Handle it where the values are told apart. An extensible enum (a union with string) has room for it."],
  ["enumValueRemoved", "response", "minor", "{what} is never {before} any more", "What handled it is never reached.", "Remove what handled it."],
  ["enumOpened", "request", "minor", "{what} takes other values, too", "All that was sent is still taken.", regenerate],
  ["enumClosed", "request", "major", "{what} takes no other values any more", "Requests with other values are refused.", "Send only the values that are listed."],
  ["enumOpened", "response", "minor", "{what} may have other values, too", "Readers may get values that nobody lists.", "Handle the ones that are not listed."],
  ["enumClosed", "response", "minor", "{what} has no other values any more", "Readers get the listed values only.", nothing],
  ["encodingChanged", "request", "major", "the encoding of {what}: {before} → {after}", "Values are not read as they were meant.", "Keep the encoding, or accept both."],
  ["encodingChanged", "response", "major", "the encoding of {what}: {before} → {after}", "Readers misread the values.", "Keep the encoding."],
  ["constraintTightened", "request", "major", "{what} keeps tighter limits: {before} → {after}", "Values beyond the new limits are refused.", "Check values before they are sent, or keep the old limits until a new major version."],
  ["constraintLoosened", "request", "minor", "{what} has wider limits: {before} → {after}", "All that was sent is still taken.", regenerate],
  ["constraintChanged", "request", "major", "{what} has other limits: {before} → {after}", "Some of what was sent is refused.", "Check values before they are sent, or keep the old limits until a new major version."],
  ["constraintTightened", "response", "patch", "{what} keeps tighter limits: {before} → {after}", "Readers get what they could get before, and less of it.", nothing],
  ["constraintLoosened", "response", "patch", "{what} has wider limits: {before} → {after}", "A reader that checks the old limits may refuse values.", "Check that nothing relies on the old limits."],
  ["constraintChanged", "response", "patch", "{what} has other limits: {before} → {after}", "A reader that checks the old limits may refuse values.", "Check that nothing relies on the old limits."],
  ["discriminatorChanged", "request", "major", "the discriminator of {what}: {before} → {after}", "The service does not tell the kinds apart any more.", keepOld],
  ["discriminatorChanged", "response", "major", "the discriminator of {what}: {before} → {after}", "Readers do not tell the kinds apart any more.", keepOld],
  ["additionalPropertiesAllowed", "request", "minor", "{what} takes other properties, too", "All that was sent is still taken.", regenerate],
  ["additionalPropertiesRefused", "request", "major", "{what} takes no other properties any more", "Requests with other properties are refused.", keepOld],
  ["additionalPropertiesAllowed", "response", "minor", "{what} may have other properties, too", "A reader that ignores them is as well off as before.", regenerate],
  ["additionalPropertiesRefused", "response", "major", "{what} has no other properties any more", "Readers of other properties find nothing.", keepOld],
  ["typeAdded", "none", "none", "type `{after}` is new", "Nothing changes on the wire.", nothing],
  ["typeRemoved", "none", "none", "type `{before}` is no longer used", "Nothing changes on the wire.", "Stop importing it."],
  ["typeRenamed", "none", "none", "type `{before}` is now called `{after}`", "Nothing changes on the wire.", "Keep the generated name with @clientName, or rename what imports it."],

  ["versionAdded", "none", "minor", "api-version {after} was added", "The service takes requests that name it; clients that leave the choice to the package now send it.", "Nothing has to be done; who needs the old behaviour passes apiVersion."],
  ["versionRemoved", "none", "major", "api-version {before} was removed", "Requests that name it are refused.", "Keep it in the spec for as long as the service takes it."],
  ["serviceAdded", "none", "minor", "service {after} was added", "There is more to call.", regenerate],
  ["serviceRemoved", "none", "major", "service {before} was removed", "Nothing answers its requests.", keepOld],
  ["authenticationAdded", "request", "minor", "also takes {after}", "Credentials of the other kinds are taken as before.", regenerate],
  ["authenticationRemoved", "request", "major", "no longer takes {before}", "Requests with these credentials are refused.", "Keep taking them until a new major version."],
  ["credentialsRequired", "request", "major", "now needs credentials: {after}", "Requests without them are refused.", "Pass credentials to the client."],
  ["credentialsDropped", "request", "major", "needs no credentials any more: {before}", "Credentials are ignored.", "Stop passing them: the client has no place for them."],
  ["serverChanged", "request", "major", "the server's address: {before} → {after}", "Requests go elsewhere.", "Check that the old address goes on answering."],
  ["pagingAdded", "response", "major", "the answer now comes in pages", "A reader of the first page misses what follows it.", "Read on by the page's link."],
  ["pagingRemoved", "response", "major", "the answer no longer comes in pages", "Readers of pages find none.", keepOld],
  ["pagingChanged", "response", "major", "the pages: {before} → {after}", "Readers do not find the items, or the next page.", keepOld],
  ["pollingAdded", "response", "major", "is now long-running ({after})", "The first answer is not the result any more.", "Wait for the result with a poller."],
  ["pollingRemoved", "response", "major", "is no longer long-running ({before})", "There is nothing to poll.", "Take the first answer as the result."],
  ["pollingChanged", "response", "major", "how it ends: {before} → {after}", "Pollers look for the result in the wrong place.", keepOld],
  ["deprecated", "none", "minor", "{what} is deprecated: {after}", "Nothing changes on the wire.", "Use what the notice names."],
  ["deprecationLifted", "none", "patch", "{what} is no longer deprecated", "Nothing changes on the wire.", nothing],
  ["docsChanged", "none", "patch", "the documentation of {what} has changed", "Nothing changes on the wire.", nothing],
];

/** The table, a row for each change and direction. */
export const rules: readonly Rule[] = rows.map(
  ([change, direction, level, title, effect, remedy]) => ({
    change,
    direction,
    level,
    title,
    effect,
    remedy,
  }),
);

const byKey = new Map(rules.map((rule) => [`${rule.change} ${rule.direction}`, rule]));

/** The rule for a change. A change that has no row in this direction has the one without direction. */
export function findRule(change: Change, direction: Direction): Rule {
  const rule = byKey.get(`${change} ${direction}`) ?? byKey.get(`${change} none`);
  if (rule === undefined) throw new TypeError(`No rule for ${change} in a ${direction}.`);
  return rule;
}

/** Fills the places of a rule's text. */
export function fillText(
  text: string,
  values: { readonly what?: string; readonly before?: string; readonly after?: string },
): string {
  return text.replaceAll(
    /\{(what|before|after)\}/g,
    (_, hole: string) => Object.entries(values).find(([key]) => key === hole)?.[1] ?? "",
  );
}
