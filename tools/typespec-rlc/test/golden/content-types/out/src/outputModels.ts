export interface AvatarOutput {
  picture: string;
}
