import { format } from "oxfmt";

/** A file ready to be written. */
export interface TextFile {
  /** Relative to the package's folder, with `/`. */
  readonly path: string;
  readonly content: string;
}

/**
 * Every file, formatted as far as the formatter knows its language. One after the other: the
 * syntax trees of a large spec's files take much memory, and would be there all at once.
 */
export async function formatFiles(files: readonly TextFile[]): Promise<TextFile[]> {
  const formatted: TextFile[] = [];
  for (const file of files) {
    formatted.push(file.path.endsWith(".ts") ? await formatFile(file) : file);
  }
  return formatted;
}

/** One pass of oxfmt. A file that does not parse is a defect of the printer, and says where. */
async function formatFile({ path, content }: TextFile): Promise<TextFile> {
  const result = await format(path, content, { printWidth: 100 });
  const [error] = result.errors;
  if (error !== undefined) {
    throw new SyntaxError(`The emitter printed ${path} wrongly: ${error.message}`);
  }
  return { path, content: result.code };
}
