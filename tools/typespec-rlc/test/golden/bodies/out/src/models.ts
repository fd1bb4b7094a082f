export type ContentType = "application/json" | "application/octet-stream" | "text/plain";

export interface Note {
  text: string;
  created: Date | string;
  data?: string;
  tags?: Record<string, string>;
}
