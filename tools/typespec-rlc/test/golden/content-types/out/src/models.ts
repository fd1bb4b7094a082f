export interface Avatar {
  picture: string;
}
