/** What TypeScript does not accept as the name of a declaration or a parameter. */
const RESERVED: ReadonlySet<string> = new Set(
  (
    "any as async await boolean break case catch class const continue debugger default delete do " +
    "else enum export extends false finally for function if implements import in instanceof " +
    "interface let new null number object of package private protected public return static " +
    "string super switch symbol this throw true try type typeof undefined unique unknown var " +
    "void while with yield arguments eval never"
  ).split(" "),
);

export function isReserved(identifier: string): boolean {
  return RESERVED.has(identifier);
}

/**
 * `closeConnection` and `close-connection` are `CloseConnection`, and a letter after a digit begins
 * a word: `base64url` is `Base64Url`. A leading digit gets a `_`.
 */
export function toPascalCase(name: string): string {
  return guardStart(splitWords(name).map(capitalise).join(""));
}

/** `WebPubSubServiceClient` is `webPubSubServiceClient`. */
export function toCamelCase(name: string): string {
  const [first = "", ...rest] = splitWords(name);
  return guardStart(decapitalise(first) + rest.map(capitalise).join(""));
}

/** The parts between what an identifier cannot hold; the case inside a part is left as it is. */
function splitWords(name: string): string[] {
  return name.split(/[^\p{ID_Continue}$]+|(?<=\d)(?=\p{Ll})/u).filter((word) => word !== "");
}

function guardStart(identifier: string): string {
  return /^[\p{ID_Start}$_]/u.test(identifier) ? identifier : `_${identifier}`;
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** An initial run of capitals goes down as one: `URLList` is `urlList`. */
function decapitalise(word: string): string {
  return word.replace(/^\p{Lu}+(?=\p{Lu}\p{Ll})|^\p{Lu}+$|^\p{Lu}/u, (run) => run.toLowerCase());
}
