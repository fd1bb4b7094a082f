export interface NoteOutput {
  text: string;
  created: string;
  data?: string;
  tags?: Record<string, string>;
}
