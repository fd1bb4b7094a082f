export interface NoteOutput {
  id: number;
  text: string;
}
